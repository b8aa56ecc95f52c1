-- What the scripts that publish decisions share; each is loaded with this before it.
local MOST = 9007199254740991

-- Whether decisions may be stored there; what is of another kind nobody can read.
local function isHash(key)
  local kind = redis.call('TYPE', key).ok
  return kind == 'hash' or kind == 'none'
end

-- Nothing for what is no stamp.
local function parts(stamp)
  local epoch, revision = string.match(stamp, '^(%d+):(%d+)$')
  epoch, revision = tonumber(epoch), tonumber(revision)
  if epoch and epoch <= MOST and revision <= MOST then
    return epoch, revision
  end
end

-- Below 0 where a is older than b, 0 where they are the same, else above it.
local function compare(a, b)
  local ae, ar = parts(a)
  local be, br = parts(b)
  return ae == be and ar - br or ae - be
end

-- Stores the clock and tells the guards. What may be refused, to this user or for want of memory,
-- comes so before anything else, and does no harm by itself.
-- Answers: the database's time less that of Redis, in ms
local function announce(key, channel, databaseMillis, message)
  local time = redis.call('TIME')
  local redisMillis = time[1] * 1000 + math.floor(time[2] / 1000)
  local clock = string.format('%d', tonumber(databaseMillis) - redisMillis)
  redis.call('HSET', key, 'clock', clock)
  -- With the clock, so that a guard notices when it has become another one.
  redis.call('PUBLISH', channel, '{"clock":' .. clock .. ',' .. string.sub(message, 2))
  return clock
end

