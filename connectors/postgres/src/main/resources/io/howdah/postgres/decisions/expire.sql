SELECT howdah.expire() AS closed
