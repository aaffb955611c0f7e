package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every code that a till can be answered, with the status it has by itself. */
public final class TillCodes {
    /** What no till can be told: only the command line and the dashboard ask for these. */
    private static final Set<Reason> NOT_FOR_TILLS = EnumSet.of(
            Reason.ORGANIZATION_NOT_FOUND,
            Reason.API_KEY_NOT_FOUND,
            Reason.API_KEY_RETIRED,
            Reason.CUSTOMER_ID_TAKEN,
            Reason.CUSTOMER_CHANGED,
            Reason.CUSTOMER_ERASED,
            Reason.API_KEY_EXISTS,
            Reason.PROGRAM_CHANGED,
            Reason.SIGN_IN_FAILED,
            Reason.USER_NOT_FOUND,
            Reason.LAST_OWNER,
            Reason.OWN_RESET_LINK,
            Reason.USER_EMAIL_TAKEN,
            Reason.INVITATION_OVER);

    private TillCodes() {}

    public static Map<String, Integer> all() {
        Stream<Problem> ofReasons = Arrays.stream(Reason.values())
                .filter(reason -> !NOT_FOR_TILLS.contains(reason))
                .map(Problem::of);
        Stream<Problem> ofHttp = IntStream.of(400, 404, 405, 413, 415, 500, 503).mapToObj(Problem::of);
        Map<String, Integer> codes = new TreeMap<>();
        Stream.concat(ofReasons, ofHttp).forEach(problem -> codes.put(problem.code(), problem.status()));
        return codes;
    }
}
