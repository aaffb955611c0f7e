// Registers a sale once, however often it has to be sent: node purchase.mjs T-00412 35000 cliente@ejemplo.com
// BASE is the server's address, KEY the till's API key. Needs nothing but Node 18 or later.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

const [ticket, amount, email] = process.argv.slice(2) // The amount is in centavos: 35000 is $350.00.

// The key is kept with the ticket before anything is sent: a till that is switched off in between knows it afterwards.
function kept(sale, body) {
  const key = existsSync(sale) ? readFileSync(sale, 'utf8').split('\n')[0] : randomUUID()
  const file = openSync(sale + '.new', 'w')
  writeSync(file, `${key}\n${body}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(sale + '.new', sale)
  return key
}

// Status 0 stands for no answer: a timeout, or a connection that broke.
async function send(key, body) {
  try {
    const answer = await fetch(process.env.BASE + '/api/integrations/pos/transaction', {
      method: 'POST',
      headers: { 'X-API-Key': process.env.KEY, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.timeout(15_000),
    })
    return { status: answer.status, after: answer.headers.get('Retry-After'), text: await answer.text() }
  } catch {
    return { status: 0, after: null, text: '' }
  }
}

const body = JSON.stringify({ amount: Number(amount), customerEmail: email, metadata: { ticket } })
const key = kept(ticket + '.sale', body)
for (let attempt = 0; attempt < 6; attempt++) {
  const { status, after, text } = await send(key, body)
  if (status === 200) {
    const { data } = JSON.parse(text)
    console.log(`${data.earnedPoints} points earned, ${data.customerPoints} in total`)
    process.exit(0)
  }
  if (![0, 408, 429].includes(status) && status < 500 && !text.includes('IDEMPOTENCY_IN_PROGRESS')) {
    console.error('Refused: ' + text) // The same request would be refused again: mend it first.
    process.exit(1)
  }
  await sleep(1000 * ((Number(after) || 2 ** attempt) + Math.random()))
}
console.error(`No answer yet: let the customer go, and upload ${ticket}.sale later with its key`)
process.exit(2)
