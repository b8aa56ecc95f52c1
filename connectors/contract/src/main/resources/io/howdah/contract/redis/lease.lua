-- A guard takes a share of a quota that refills steadily.
-- How long it is to wait before it asks again grows with the number of guards that ask, so that
-- all of them together ask about as often as they should.
-- KEYS: quota
-- ARGV: units a second, most units kept, units wanted, asks a second to aim at,
--       units used beyond what was leased, least units worth a grant
-- Answers: units granted (whole), microseconds to wait before asking again
local rate, capacity = math.max(0.0001, tonumber(ARGV[1])), tonumber(ARGV[2])
local wanted, asks, owed = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local least = tonumber(ARGV[6] or 1)
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local state = redis.call('HMGET', KEYS[1], 'units', 'at', 'gap', 'pause')

local at = tonumber(state[2]) or now
local passed = math.max(0, now - at)
local units = math.min(capacity, (tonumber(state[1]) or least) + passed * rate / 1000000) - owed
local granted = units < least and 0 or math.max(0, math.min(math.floor(units), wanted))
units = math.max(units - granted, -600 * rate)

local aim = 1000000 / asks
local gap = 0.8 * (tonumber(state[3]) or aim) + 0.2 * math.min(passed, 2000000)
local change = math.max(0.5, math.min(1.1, aim / math.max(gap, 1)))
local pause = math.max(aim, math.min(2000000, (tonumber(state[4]) or aim) * change))

redis.call('HSET', KEYS[1], 'units', string.format('%.6f', units), 'at', string.format('%.0f', now),
  'gap', string.format('%.0f', gap), 'pause', string.format('%.0f', pause))
-- Without it the quota is a new one, with one grant: so not before it would have earned it.
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', 700000 + math.min(capacity / rate, 1e9) * 1000))
local refill = math.max(0, (least - units) * 1000000 / rate)
return {granted, math.ceil(math.max(refill, granted > 0 and 0 or pause))}
