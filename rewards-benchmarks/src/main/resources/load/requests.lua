-- What wrk sends, by the environment:
--   BENCH_KIND       purchase or read
--   BENCH_CUSTOMERS  so many customers take turns at random; 1 is the hot one
--   BENCH_KEYS       yes for an Idempotency-Key on each request
--   BENCH_API_KEY, BENCH_SEED
-- Requests are put together by hand: the generator shares the processors with what it measures.

local kind = os.getenv("BENCH_KIND")
local customers = tonumber(os.getenv("BENCH_CUSTOMERS"))
local keys = os.getenv("BENCH_KEYS") == "yes"
local api_key = os.getenv("BENCH_API_KEY")
local seed = tonumber(os.getenv("BENCH_SEED"))

local threads = 0
local sent = 0
local random = math.random
local format = string.format

function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

function init()
    math.randomseed(seed * 100 + number)
end

local function headers()
    local own = "Host: 127.0.0.1\r\nX-API-Key: " .. api_key .. "\r\n"
    if keys then
        own = own .. format("Idempotency-Key: bench-%d-%d-%d\r\n", seed, number, sent)
    end
    return own
end

function request()
    sent = sent + 1
    local customer = random(1, customers)
    if kind == "read" then
        return format("GET /api/integrations/pos/customer/cus_%022d HTTP/1.1\r\n%s\r\n", customer, headers())
    end
    local body = format('{"amount":%d,"customerId":"cus_%022d","metadata":{"ticket":"T-%d"}}',
        random(1000, 500000), customer, random(1, 999999999))
    return format("POST /api/integrations/pos/transaction HTTP/1.1\r\n%sContent-Type: application/json\r\n"
        .. "Content-Length: %d\r\n\r\n%s", headers(), #body, body)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(format('\n{"requests":%d,"micros":%d,"refused":%d,"broken":%d,"p50Micros":%d,"p99Micros":%d}\n',
        summary.requests, summary.duration, errors.status,
        errors.connect + errors.read + errors.write + errors.timeout,
        latency:percentile(50), latency:percentile(99)))
end
