-- Takes or renews a lease, or tells who has it.
-- KEYS: lead
-- ARGV: holder, milliseconds it is for
-- Answers: the holder from now on
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return holder
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ARGV[1]
