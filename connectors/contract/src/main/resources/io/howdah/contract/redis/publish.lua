-- Publishes a change, if it follows on the stored decisions.
-- KEYS: decisions
-- ARGV: channel, to, database time in ms, message, from, number of gone ids, gone ids..., (id, json)...
-- Answers: applied | stale (the stored ones are as new or newer)
--          | behind (they are older than from, or of what age cannot be read)
local channel, to, databaseMillis, message, from = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
if not isHash(KEYS[1]) then
  return 'behind'
end
local head = redis.call('HGET', KEYS[1], 'head') or '0:0'
if not parts(head) then
  return 'behind'
end
if compare(head, to) >= 0 then
  return 'stale'
end
if compare(head, from) ~= 0 then
  return 'behind'
end

announce(KEYS[1], channel, databaseMillis, message)
local firstPut = 7 + tonumber(ARGV[6])
for i = 7, firstPut - 1 do
  redis.call('HDEL', KEYS[1], ARGV[i])
end
for i = firstPut, #ARGV, 2 do
  redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('HSET', KEYS[1], 'head', to)
return 'applied'
