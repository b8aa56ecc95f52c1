SELECT howdah.lead(?, ?, ?) AS holder
