"""Registers a sale once, however often it has to be sent: python3 purchase.py T-00412 35000 cliente@ejemplo.com

BASE is the server's address, KEY the till's API key. Needs nothing but Python 3.8 or later.
"""
import http.client, json, os, random, sys, time, urllib.error, urllib.request, uuid

ticket, amount, email = sys.argv[1], int(sys.argv[2]), sys.argv[3]  # Centavos: 35000 is $350.00.


def kept(sale, body):
    """The sale's key, kept with the ticket before anything is sent: a till switched off in between knows it later."""
    key = str(uuid.uuid4())
    if os.path.exists(sale):
        with open(sale, encoding="utf-8") as file:
            key = file.readline().strip()
    with open(sale + ".new", "w", encoding="utf-8") as file:
        file.write(f"{key}\n{body}\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(sale + ".new", sale)
    return key


def send(key, body):
    """Status, headers and body of the answer; status 0 when there was none."""
    request = urllib.request.Request(
        os.environ["BASE"] + "/api/integrations/pos/transaction",
        data=body.encode(),
        headers={"X-API-Key": os.environ["KEY"], "Idempotency-Key": key, "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read().decode()
    except (OSError, http.client.HTTPException):
        return 0, {}, ""


body = json.dumps({"amount": amount, "customerEmail": email, "metadata": {"ticket": ticket}})
key = kept(ticket + ".sale", body)
for attempt in range(6):
    status, headers, answer = send(key, body)
    if status == 200:
        data = json.loads(answer)["data"]
        print(f"{data['earnedPoints']} points earned, {data['customerPoints']} in total")
        sys.exit(0)
    if status not in (0, 408, 429) and status < 500 and "IDEMPOTENCY_IN_PROGRESS" not in answer:
        sys.exit("Refused: " + answer)  # The same request would be refused again: mend it first.
    after = headers.get("Retry-After") or ""
    time.sleep((int(after) if after.isdigit() else 2**attempt) + random.random())
print(f"No answer yet: let the customer go, and upload {ticket}.sale later with its key", file=sys.stderr)
sys.exit(2)
