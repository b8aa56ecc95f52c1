-- A guard tells what it applies and counted; with an empty roll-call it says farewell.
-- Forgets guards unseen for ten minutes, a hundred at a time.
-- KEYS: guards, seen
-- ARGV: guard id, roll-call as JSON
-- Answers: guards heard in the last 15 seconds
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if ARGV[2] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  redis.call('ZADD', KEYS[2], now, ARGV[1])
end
local silent = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now - 600000, 'LIMIT', 0, 100)
for _, id in ipairs(silent) do
  redis.call('HDEL', KEYS[1], id)
  redis.call('ZREM', KEYS[2], id)
end
return redis.call('ZCOUNT', KEYS[2], now - 15000, '+inf')
