package vn.quay24.simulator.vneid;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;
import vn.quay24.simulator.http.Service;

/**
 * VNeID as a terminal meets it: OpenID Connect CIBA Core 1.0, poll mode, with number matching on
 * the phone. Thread-safe.
 */
public final class Vneid implements Service {
  /** How long the owner of the phone has. */
  static final Duration LIFETIME = Duration.ofMinutes(3);

  /** Requests that are kept, oldest dropped. */
  static final int MAX_KEPT = 100;

  private static final String GRANT = "urn:openid:params:grant-type:ciba";
  private static final Pattern CITIZEN = Pattern.compile("[0-9]{12}");
  private static final Pattern MATCH_NUMBER = Pattern.compile("[0-9]{2}");

  private final String issuer;
  private final Client client;
  private final Predicate<String> hasAccount;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Runnable changed;
  private final IdTokens tokens;
  private final Map<String, Pending> requests = new LinkedHashMap<>(); // guarded by this

  private record Pending(
      String phoneId,
      String number,
      String match,
      List<String> choices,
      Instant expiresAt,
      ConfirmationRequest.State state) {
    Pending with(ConfirmationRequest.State next) {
      return new Pending(phoneId, number, match, choices, expiresAt, next);
    }
  }

  /**
   * Where and for whom it works.
   *
   * @param issuer address that the tokens name
   * @param hasAccount which citizen numbers are registered
   */
  public record Setting(String issuer, Client client, Predicate<String> hasAccount) {}

  /**
   * @param random mixes the numbers to choose from
   * @param changed called after every change, from the caller's thread
   * @throws GeneralSecurityException the JDK has no P-256
   */
  public Vneid(Setting setting, InstantSource clock, RandomGenerator random, Runnable changed)
      throws GeneralSecurityException {
    this.issuer = setting.issuer();
    this.client = setting.client();
    this.hasAccount = setting.hasAccount();
    this.clock = clock;
    this.random = random;
    this.changed = changed;
    this.tokens = IdTokens.withFreshKey();
  }

  /** What the phone shows, newest first. */
  public synchronized List<ConfirmationRequest> onPhone() {
    List<ConfirmationRequest> shown = new ArrayList<>();
    requests.values().forEach(pending -> shown.add(shown(pending)));
    Collections.reverse(shown);
    return shown;
  }

  /**
   * The owner taps a number. The right one confirms; a wrong one denies, as the real app does.
   *
   * @return what became of it, empty for an unknown request
   */
  public Optional<ConfirmationRequest> choose(String phoneId, String number) {
    return decide(
        phoneId,
        pending ->
            pending.match().equals(number)
                ? ConfirmationRequest.State.CONFIRMED
                : ConfirmationRequest.State.DENIED);
  }

  /** The owner says that it was not them. */
  public Optional<ConfirmationRequest> deny(String phoneId) {
    return decide(phoneId, _ -> ConfirmationRequest.State.DENIED);
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /.well-known/openid-configuration" -> Reply.json(200, discovery());
      case "GET /jwks" -> Reply.json(200, tokens.jwks());
      case "POST /bc-authorize" -> authenticated(request, this::authorize);
      case "POST /token" -> authenticated(request, this::token);
      default -> Reply.refused(404, "no such address");
    };
  }

  private Reply authenticated(
      Request request, java.util.function.Function<Map<String, String>, Reply> next) {
    if (!request.hasType("application/x-www-form-urlencoded")) {
      return error(
          400, "invalid_request", "Content-Type must be application/x-www-form-urlencoded");
    }
    Map<String, String> form = request.form();
    return client.made(request, form)
        ? next.apply(form)
        : error(401, "invalid_client", "client_id or client_secret is wrong");
  }

  /** CIBA Core §7.1 to §7.3. */
  private Reply authorize(Map<String, String> form) {
    if (!List.of(form.getOrDefault("scope", "").split(" ", -1)).contains("openid")) {
      return error(400, "invalid_scope", "scope must contain openid");
    }
    String number = form.getOrDefault("login_hint", "");
    if (!CITIZEN.matcher(number).matches()) {
      return error(400, "invalid_request", "login_hint must be a citizen number of twelve digits");
    }
    String match = form.getOrDefault("binding_message", "");
    if (!MATCH_NUMBER.matcher(match).matches()) {
      return error(400, "invalid_binding_message", "binding_message must be two digits");
    }
    if (!hasAccount.test(number)) {
      return error(400, "unknown_user_id", "the number has no account");
    }
    String id =
        remember(
            new Pending(
                UUID.randomUUID().toString(),
                number,
                match,
                choices(match),
                clock.instant().plus(LIFETIME),
                ConfirmationRequest.State.WAITING));
    changed.run();
    return Reply.json(
        200, Map.of("auth_req_id", id, "expires_in", LIFETIME.toSeconds(), "interval", 1));
  }

  /** CIBA Core §10.1 and §11. */
  private Reply token(Map<String, String> form) {
    if (!GRANT.equals(form.get("grant_type"))) {
      return error(400, "unsupported_grant_type", "grant_type must be " + GRANT);
    }
    Optional<Pending> pending = pending(form.getOrDefault("auth_req_id", ""));
    if (pending.isEmpty()) {
      return error(400, "invalid_grant", "auth_req_id is unknown");
    }
    return switch (stateOf(pending.get())) {
      case WAITING -> error(400, "authorization_pending", "the owner has not answered yet");
      case DENIED -> error(400, "access_denied", "the owner said no");
      case EXPIRED -> error(400, "expired_token", "the owner did not answer in time");
      case CONFIRMED -> granted(pending.get());
    };
  }

  private Reply granted(Pending pending) {
    Instant now = clock.instant();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("sub", pending.number());
    claims.put("aud", client.id());
    claims.put("iat", now.getEpochSecond());
    claims.put("auth_time", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("binding_message", pending.match());
    try {
      return Reply.json(
          200,
          Map.of(
              "access_token",
              UUID.randomUUID().toString(),
              "token_type",
              "Bearer",
              "expires_in",
              LIFETIME.toSeconds(),
              "id_token",
              tokens.sign(claims)));
    } catch (GeneralSecurityException e) {
      return error(500, "server_error", "the token could not be signed");
    }
  }

  private Optional<ConfirmationRequest> decide(
      String phoneId, java.util.function.Function<Pending, ConfirmationRequest.State> decision) {
    Optional<ConfirmationRequest> decided = Optional.empty();
    synchronized (this) {
      for (var entry : requests.entrySet()) {
        if (entry.getValue().phoneId().equals(phoneId)) {
          if (stateOf(entry.getValue()) == ConfirmationRequest.State.WAITING) {
            entry.setValue(entry.getValue().with(decision.apply(entry.getValue())));
          }
          decided = Optional.of(shown(entry.getValue()));
        }
      }
    }
    changed.run();
    return decided;
  }

  private synchronized String remember(Pending pending) {
    String id = UUID.randomUUID().toString();
    requests.put(id, pending);
    if (requests.size() > MAX_KEPT) {
      requests.remove(requests.keySet().iterator().next());
    }
    return id;
  }

  private synchronized Optional<Pending> pending(String id) {
    return Optional.ofNullable(requests.get(id));
  }

  private ConfirmationRequest.State stateOf(Pending pending) {
    boolean late =
        pending.state() == ConfirmationRequest.State.WAITING
            && !clock.instant().isBefore(pending.expiresAt());
    return late ? ConfirmationRequest.State.EXPIRED : pending.state();
  }

  private ConfirmationRequest shown(Pending pending) {
    return new ConfirmationRequest(
        pending.phoneId(),
        pending.number(),
        pending.choices(),
        pending.expiresAt(),
        stateOf(pending));
  }

  private synchronized List<String> choices(String match) {
    List<String> numbers = new ArrayList<>(List.of(match));
    while (numbers.size() < 3) {
      String other = String.valueOf(10 + random.nextInt(90));
      if (!numbers.contains(other)) {
        numbers.add(other);
      }
    }
    Collections.shuffle(numbers, random);
    return List.copyOf(numbers);
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer",
        issuer,
        "backchannel_authentication_endpoint",
        issuer + "/bc-authorize",
        "token_endpoint",
        issuer + "/token",
        "jwks_uri",
        issuer + "/jwks",
        "backchannel_token_delivery_modes_supported",
        List.of("poll"),
        "grant_types_supported",
        List.of(GRANT),
        "id_token_signing_alg_values_supported",
        List.of("ES256"),
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post"));
  }

  private static Reply error(int status, String error, String description) {
    return Reply.json(status, Map.of("error", error, "error_description", description));
  }
}
