-- Publishes all decisions, if they are newer than the stored ones, or those cannot be read.
-- KEYS: decisions
-- ARGV: channel, to, database time in ms, message, (id, json)...
-- Answers: applied | stale (the stored ones are as new or newer)
local MOST = 9007199254740991

-- Nothing for what is no stamp.
local function parts(stamp)
  local epoch, revision = string.match(stamp, '^(%d+):(%d+)$')
  epoch, revision = tonumber(epoch), tonumber(revision)
  if epoch and epoch <= MOST and revision <= MOST then
    return epoch, revision
  end
end

local function newer(a, b)
  local ae, ar = parts(a)
  local be, br = parts(b)
  return ae > be or ae == be and ar > br
end

local channel, to, databaseMillis, message = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local head = redis.call('HGET', KEYS[1], 'head')
if head and parts(head) and not newer(to, head) then
  return 'stale'
end

local time = redis.call('TIME')
local redisMillis = time[1] * 1000 + math.floor(time[2] / 1000)
local clock = string.format('%d', tonumber(databaseMillis) - redisMillis)
-- What may be refused, to this user or for want of memory, comes first and does no harm by itself.
redis.call('HSET', KEYS[1], 'clock', clock)
-- With the clock, so that a guard notices when it has become another one.
redis.call('PUBLISH', channel, '{"clock":' .. clock .. ',' .. string.sub(message, 2))

redis.call('DEL', KEYS[1])
for i = 5, #ARGV, 2 do
  redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('HSET', KEYS[1], 'head', to, 'clock', clock)
return 'applied'
