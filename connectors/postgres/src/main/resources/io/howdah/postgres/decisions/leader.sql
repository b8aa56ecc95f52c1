SELECT howdah.leader(?) AS holder
