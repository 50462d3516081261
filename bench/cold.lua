-- Every request asks for a page that is not in memory: its query was never seen before.
local number = 0

function init(arguments)
  number = tonumber(arguments[1])
end

function request()
  number = number + 1
  return wrk.format("GET", wrk.path .. "?printed=" .. number)
end
