package com.xtarly.rewards.bootstrap;

import java.util.List;

/**
 * The calls of a till, ready to be pasted into a shell.
 *
 * @param address of the server, such as {@code http://127.0.0.1:8080}
 * @param key an API key, or what stands for one
 */
record Curl(String address, String key) {
    private static final String BASE_PATH = "/api/integrations/pos";

    List<String> registerPurchase(long amount, String customerEmail) {
        return List.of(
                "curl -X POST " + address + BASE_PATH + "/transaction \\",
                "  -H 'Content-Type: application/json' \\",
                "  -H 'X-API-Key: " + key + "' \\",
                "  -d '{\"amount\":" + amount + ",\"customerEmail\":\"" + customerEmail
                        + "\",\"metadata\":{\"ticket\":\"T-00412\"}}'");
    }

    List<String> lookUpCustomer(String customerId) {
        return List.of(
                "curl " + address + BASE_PATH + "/customer/" + customerId + " \\", "  -H 'X-API-Key: " + key + "'");
    }
}
