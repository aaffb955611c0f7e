#!/usr/bin/env bash
# Registers a sale once, however often it has to be sent: bash purchase.sh T-00412 35000 cliente@ejemplo.com
# BASE is the server's address, KEY the till's API key. Runs with bash and curl.
set -euo pipefail
ticket=$1 amount=$2 email=$3 # The amount is in centavos: 35000 is $350.00.

# The key is kept with the ticket before anything is sent: a till that is switched off in between knows it afterwards.
sale="$ticket.sale"
key=$(head -n 1 "$sale" 2>/dev/null || cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
body=$(printf '{"amount":%d,"customerEmail":"%s","metadata":{"ticket":"%s"}}' "$amount" "$email" "$ticket")
printf '%s\n' "$key" "$body" >"$sale.new"
sync "$sale.new"
mv "$sale.new" "$sale"

answer=$(mktemp) headers=$(mktemp)
trap 'rm -f "$answer" "$headers"' EXIT

for attempt in 0 1 2 3 4 5; do
    status=$(curl --silent --max-time 15 --output "$answer" --dump-header "$headers" --write-out '%{http_code}' \
        "$BASE/api/integrations/pos/transaction" -H "X-API-Key: $KEY" -H "Idempotency-Key: $key" \
        -H "Content-Type: application/json" --data-raw "$body") || status=000 # No answer at all.
    if [[ $status == 200 ]]; then
        points() { grep -o "\"$1\":-\?[0-9]*" "$answer" | cut -d: -f2; }
        echo "$(points earnedPoints) points earned, $(points customerPoints) in total"
        exit 0
    fi
    if [[ $status != 000 && $status != 408 && $status != 429 && $status != 5?? ]] && ! grep -q IDEMPOTENCY_IN_PROGRESS "$answer"; then
        echo "Refused: $(cat "$answer")" >&2 # The same request would be refused again: mend it first.
        exit 1
    fi
    after=$(sed -n 's/^retry-after: *\([0-9]*\).*/\1/Ip' "$headers")
    sleep "${after:-$((2 ** attempt))}.$((RANDOM % 900 + 100))"
done
echo "No answer yet: let the customer go, and upload $sale later with its key" >&2
exit 2
