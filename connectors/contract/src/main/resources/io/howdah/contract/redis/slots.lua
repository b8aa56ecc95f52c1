-- A guard takes, keeps or returns a share of what may run at once.
-- Each share ends by itself unless it is taken again in time.
-- KEYS: quota
-- ARGV: guard id, slots it wants to have in all, slots there are, milliseconds they are for
-- Answers: slots it has now
local wanted, free = tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HGETALL', KEYS[1])
for i = 1, #held, 2 do
  local count, ending = string.match(held[i + 1], '^(%d+) (%d+)$')
  if not count or tonumber(ending) <= now then
    redis.call('HDEL', KEYS[1], held[i])
  elseif held[i] ~= ARGV[1] then
    free = free - tonumber(count)
  end
end
local granted = math.max(0, math.min(wanted, free))
if granted == 0 then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  local ending = now + tonumber(ARGV[4])
  redis.call('HSET', KEYS[1], ARGV[1], string.format('%d %.0f', granted, ending))
  redis.call('PEXPIRE', KEYS[1], 60000)
end
return granted
