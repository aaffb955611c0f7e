// Registers a sale once, however often it has to be sent: dotnet run purchase.cs T-00412 35000 cliente@ejemplo.com
// BASE is the server's address, KEY the till's API key. Runs as it stands with .NET 10 or later;
// with .NET 7 to 9, as the Program.cs of a console project.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

var (ticket, amount, email) = (args[0], long.Parse(args[1]), args[2]); // In centavos: 35000 is $350.00.

// The key is kept with the ticket before anything is sent: a till that is switched off in between knows it afterwards.
var sale = ticket + ".sale";
var key = File.Exists(sale) ? File.ReadAllLines(sale)[0] : Guid.NewGuid().ToString();
var body = new JsonObject
{
    ["amount"] = amount, ["customerEmail"] = email, ["metadata"] = new JsonObject { ["ticket"] = ticket },
}.ToJsonString();
using (var file = new FileStream(sale + ".new", FileMode.Create))
{
    file.Write(Encoding.UTF8.GetBytes($"{key}\n{body}\n"));
    file.Flush(flushToDisk: true);
}
File.Move(sale + ".new", sale, overwrite: true);

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
for (var attempt = 0; attempt < 6; attempt++)
{
    var wait = TimeSpan.FromSeconds(1 << attempt);
    try
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, Environment.GetEnvironmentVariable("BASE") + "/api/integrations/pos/transaction");
        request.Headers.Add("X-API-Key", Environment.GetEnvironmentVariable("KEY"));
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var status = (int)answer.StatusCode;
        if (status == 200)
        {
            var data = JsonNode.Parse(text)!["data"]!;
            Console.WriteLine($"{data["earnedPoints"]} points earned, {data["customerPoints"]} in total");
            return 0;
        }
        if (status is not (408 or 429) && status < 500 && !text.Contains("IDEMPOTENCY_IN_PROGRESS"))
        {
            Console.Error.WriteLine("Refused: " + text); // The same request would be refused again: mend it first.
            return 1;
        }
        wait = answer.Headers.RetryAfter?.Delta ?? wait;
    }
    catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
    {
        // A timeout or a broken connection: it may have been recorded, and the key makes sure that it is once.
    }
    await Task.Delay(wait + TimeSpan.FromMilliseconds(Random.Shared.Next(1000)));
}
Console.Error.WriteLine($"No answer yet: let the customer go, and upload {sale} later with its key");
return 2;
