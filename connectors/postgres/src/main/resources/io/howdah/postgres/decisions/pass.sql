SELECT howdah.pass(?, ?)
