-- Publishes a change, if it follows on the stored decisions.
-- KEYS: decisions
-- ARGV: channel, to, database time in ms, message, from, number of gone ids, gone ids..., (id, json)...
-- Answers: applied | stale (the stored ones are as new or newer)
--          | behind (they are older than from, or of what age cannot be read)
local MOST = 9007199254740991

-- Nothing for what is no stamp.
local function parts(stamp)
  local epoch, revision = string.match(stamp, '^(%d+):(%d+)$')
  epoch, revision = tonumber(epoch), tonumber(revision)
  if epoch and epoch <= MOST and revision <= MOST then
    return epoch, revision
  end
end

local function compare(a, b)
  local ae, ar = parts(a)
  local be, br = parts(b)
  if ae ~= be then
    return ae < be and -1 or 1
  end
  return ar == br and 0 or (ar < br and -1 or 1)
end

local channel, to, databaseMillis, message, from = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
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

local time = redis.call('TIME')
local redisMillis = time[1] * 1000 + math.floor(time[2] / 1000)
local clock = string.format('%d', tonumber(databaseMillis) - redisMillis)
-- What may be refused, to this user or for want of memory, comes first and does no harm by itself.
redis.call('HSET', KEYS[1], 'clock', clock)
-- With the clock, so that a guard notices when it has become another one.
redis.call('PUBLISH', channel, '{"clock":' .. clock .. ',' .. string.sub(message, 2))

local firstPut = 7 + tonumber(ARGV[6])
for i = 7, firstPut - 1 do
  redis.call('HDEL', KEYS[1], ARGV[i])
end
for i = firstPut, #ARGV, 2 do
  redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('HSET', KEYS[1], 'head', to)
return 'applied'
