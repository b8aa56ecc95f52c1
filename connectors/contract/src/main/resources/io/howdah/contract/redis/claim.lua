-- Marks each name once for some time.
-- KEYS: claim...
-- ARGV: milliseconds a mark lasts
-- Answers: which of the keys nobody had marked, by place from 1
local fresh = {}
for i, key in ipairs(KEYS) do
  if redis.call('SET', key, '1', 'NX', 'PX', ARGV[1]) then
    fresh[#fresh + 1] = i
  end
end
return fresh
