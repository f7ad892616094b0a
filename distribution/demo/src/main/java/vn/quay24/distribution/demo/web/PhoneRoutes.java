package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.distribution.demo.phone.Phone;
import vn.quay24.simulator.bank.Bank;
import vn.quay24.simulator.bank.Mishap;

/** What the citizen does on the phone. */
record PhoneRoutes(Phone phone) {

  void addTo(RoutesConfig routes) {
    routes.get("/api/phone/transfer-code", this::transferCode);
    routes.post("/api/phone/pay", this::pay);
    routes.post("/api/phone/tell-held", call -> json(call, Map.of("told", phone.tellHeld())));
    routes.post("/api/phone/confirmations/{id}", this::confirm);
  }

  private void transferCode(Context call) {
    Optional<Phone.TransferCode> code = phone.transferCode();
    Refuse.unless(code.isPresent(), "transfer code on the screen");
    json(call, code.orElseThrow());
  }

  private void pay(Context call) {
    Body body = Body.of(call);
    Mishap mishap = body.has("mishap") ? body.word("mishap", Mishap.class) : Mishap.NONE;
    Optional<Bank.Outcome> outcome = phone.pay(mishap);
    Refuse.unless(outcome.isPresent(), "code on the screen");
    switch (outcome.orElseThrow()) {
      case Bank.Outcome.Paid(var transfer) ->
          json(call, Map.of("paid", transfer.amount(), "transaction", transfer.transaction()));
      case Bank.Outcome.Refused(var reason) -> {
        call.status(409);
        json(call, Map.of("refused", reason));
      }
    }
  }

  /** A number confirms (or, a wrong one, denies); {@code {"deny":true}} denies. */
  private void confirm(Context call) {
    Body body = Body.of(call);
    String id = call.pathParam("id");
    var decided = body.has("number") ? phone.choose(id, body.text("number")) : phone.deny(id);
    Refuse.unless(decided.isPresent(), "request");
    json(call, decided.orElseThrow());
  }

  private static void json(Context call, Object value) {
    call.contentType("application/json").result(JsonMapper.shared().writeValueAsBytes(value));
  }
}
