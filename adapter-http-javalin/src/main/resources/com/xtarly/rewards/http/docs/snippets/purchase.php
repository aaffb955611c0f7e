<?php
// Registers a sale once, however often it has to be sent: php purchase.php T-00412 35000 cliente@ejemplo.com
// BASE is the server's address, KEY the till's API key. Needs PHP 8.0 or later with its curl extension.
[, $ticket, $amount, $email] = $argv; // The amount is in centavos: 35000 is $350.00.
filter_var($amount, FILTER_VALIDATE_INT) !== false || exit("$amount is no whole number of centavos\n");

// The key is kept with the ticket before anything is sent: a till that is switched off in between knows it afterwards.
$sale = "$ticket.sale";
$key = file_exists($sale)
    ? file($sale, FILE_IGNORE_NEW_LINES)[0]
    : vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));
$body = json_encode(['amount' => (int) $amount, 'customerEmail' => $email, 'metadata' => ['ticket' => $ticket]]);
$file = fopen("$sale.new", 'w');
fwrite($file, "$key\n$body\n");
function_exists('fsync') ? fsync($file) : fflush($file); // fsync came with PHP 8.1.
fclose($file);
rename("$sale.new", $sale);

for ($attempt = 0; $attempt < 6; $attempt++) {
    $wait = 2 ** $attempt;
    $request = curl_init(getenv('BASE') . '/api/integrations/pos/transaction');
    curl_setopt_array($request, [
        CURLOPT_HTTPHEADER => [
            'X-API-Key: ' . getenv('KEY'),
            "Idempotency-Key: $key",
            'Content-Type: application/json',
        ],
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_TIMEOUT => 15,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HEADERFUNCTION => function ($request, $line) use (&$wait) {
            if (preg_match('/^retry-after: *(\d+)/i', $line, $found)) {
                $wait = (int) $found[1];
            }
            return strlen($line);
        },
    ]);
    $answer = curl_exec($request); // False when there was no answer: a timeout, or a connection that broke.
    $status = $answer === false ? 0 : curl_getinfo($request, CURLINFO_RESPONSE_CODE);
    if ($status === 200) {
        $data = json_decode($answer)->data;
        echo "{$data->earnedPoints} points earned, {$data->customerPoints} in total\n";
        exit(0);
    }
    $again = in_array($status, [0, 408, 429]) || $status >= 500;
    if (!$again && !str_contains($answer, 'IDEMPOTENCY_IN_PROGRESS')) {
        fwrite(STDERR, "Refused: $answer\n"); // The same request would be refused again: mend it first.
        exit(1);
    }
    usleep($wait * 1_000_000 + random_int(0, 999_999));
}
fwrite(STDERR, "No answer yet: let the customer go, and upload $sale later with its key\n");
exit(2);
