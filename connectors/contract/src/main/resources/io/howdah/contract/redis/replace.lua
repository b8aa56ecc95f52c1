-- Publishes all decisions, if they are newer than the stored ones, or those cannot be read.
-- KEYS: decisions
-- ARGV: channel, to, database time in ms, message, (id, json)...
-- Answers: applied | stale (the stored ones are as new or newer)
local channel, to, databaseMillis, message = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if not isHash(KEYS[1]) then
  redis.call('DEL', KEYS[1])
end
local head = redis.call('HGET', KEYS[1], 'head')
if head and parts(head) and compare(to, head) <= 0 then
  return 'stale'
end

local clock = announce(KEYS[1], channel, databaseMillis, message)
redis.call('DEL', KEYS[1])
for i = 5, #ARGV, 2 do
  redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('HSET', KEYS[1], 'head', to, 'clock', clock)
return 'applied'
