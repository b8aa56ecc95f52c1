-- Gives a lease up, if the holder has it.
-- KEYS: lead
-- ARGV: holder
-- Answers: 1, or 0 when somebody else has it or nobody
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
