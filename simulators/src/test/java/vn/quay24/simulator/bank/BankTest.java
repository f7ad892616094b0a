package vn.quay24.simulator.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.protocol.payment.VietQr;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;

class BankTest {
  private static final byte[] SECRET = "shared".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final String CODE =
      VietQr.transfer("970436", "9990001234567", 8_000, "Q24ABC").encode();

  /** Long enough for a call over the loopback interface on a busy machine. */
  private static final long SOON = 10_000;

  /** Long enough to say that nothing comes. */
  private static final long NEVER = 300;

  private final Office office = new Office();
  private final Bank bank =
      new Bank(
          new Bank.Setting(office.address(), SECRET, 100_000), InstantSource.fixed(NOW), () -> {});

  BankTest() throws IOException {}

  @AfterEach
  void closeTheOffice() {
    bank.close();
    office.close();
  }

  @Test
  void payingACodeTellsTheOfficeWithASignature() throws Exception {
    bank.pay(CODE, Mishap.NONE);

    Request told = told();
    assertTrue(
        Office.text(told)
            .contains("\"account\":\"9990001234567\",\"amount\":8000,\"description\":\"Q24ABC\""));
    assertEquals("1795161600", told.header("x-timestamp").orElseThrow());
    assertEquals(
        Notification.signature(SECRET, NOW, told.body()), told.header("x-signature").orElseThrow());
    assertEquals(92_000, bank.balance());
  }

  @Test
  void theBankRepeatsUntilTheOfficeHasIt() throws Exception {
    office.failNext(2);

    bank.pay(CODE, Mishap.NONE);

    String first = Office.text(told());
    assertEquals(first, Office.text(told()));
    assertEquals(first, Office.text(told()));
    assertNull(office.next(NEVER));
  }

  @Test
  void thePayerCanChangeTheAmount() throws Exception {
    bank.pay(CODE, Mishap.TOO_LITTLE);

    assertTrue(Office.text(told()).contains("\"amount\":7000"));
  }

  @Test
  void payingTwiceIsTwoTransactionsAndTellingTwiceIsOne() throws Exception {
    bank.pay(CODE, Mishap.PAID_TWICE);
    assertNotEquals(Office.text(told()), Office.text(told()));

    bank.pay(CODE, Mishap.TOLD_TWICE);
    assertEquals(Office.text(told()), Office.text(told()));
    assertEquals(3, bank.transfers().size());
  }

  @Test
  void aLateNotificationComesWhenItIsLetGo() throws Exception {
    bank.pay(CODE, Mishap.LATE);
    assertNull(office.next(NEVER));

    bank.tellHeld();

    assertTrue(Office.text(told()).contains("Q24ABC"));
  }

  @Test
  void aForgedNotificationHasAnotherSignatureAndMovesNoMoney() throws Exception {
    bank.pay(CODE, Mishap.UNSIGNED);

    Request told = told();
    assertNotEquals(
        Notification.signature(SECRET, NOW, told.body()), told.header("x-signature").orElseThrow());
    assertEquals(100_000, bank.balance());
  }

  @Test
  void aSilentBankKeepsTheMoneyAndTellsNobody() throws Exception {
    bank.pay(CODE, Mishap.SILENT);

    assertNull(office.next(NEVER));
    assertEquals(92_000, bank.balance());
  }

  @Test
  void theStatementListsWhatNobodyWasToldOf() throws Exception {
    bank.pay(CODE, Mishap.SILENT);
    bank.pay(CODE, Mishap.UNSIGNED);

    Reply listed = bank.statement().answer(ask("9990001234567", NOW.minusSeconds(60)));

    assertEquals(200, listed.status());
    assertEquals(1, listed.text().split("Q24ABC", -1).length - 1);
    assertEquals(
        "{\"transactions\":[]}",
        bank.statement().answer(ask("9990001234567", NOW.plusSeconds(1))).text());
    assertEquals(
        "{\"transactions\":[]}", bank.statement().answer(ask("111", NOW.minusSeconds(60))).text());
  }

  @Test
  void aLongStatementComesPageByPage() throws Exception {
    for (int i = 0; i < Statement.PAGE + 1; i++) {
      bank.pay(VietQr.transfer("970436", "9990001234567", 1, "Q24-" + i).encode(), Mishap.SILENT);
    }

    String query = "account=9990001234567&from=" + NOW;
    String first = bank.statement().answer(signed(query)).text();
    String second = bank.statement().answer(signed(query + "&page=1")).text();

    assertTrue(first.contains("Q24-0\"") && first.endsWith("\"next\":\"1\"}"), first);
    assertTrue(second.contains("Q24-" + Statement.PAGE) && !second.contains("next"), second);
  }

  @Test
  void aStatementIsForTheOfficeOnly() throws Exception {
    Request good = ask("9990001234567", NOW);
    Request changed =
        new Request("GET", "/statement", good.query() + "0", good.headers(), new byte[0]);

    assertEquals(200, bank.statement().answer(good).status());
    assertEquals(401, bank.statement().answer(changed).status());
    assertEquals(
        401,
        bank.statement()
            .answer(new Request("GET", "/statement", good.query(), Map.of(), new byte[0]))
            .status());
    assertEquals(400, bank.statement().answer(signed("account=1&from=yesterday")).status());
  }

  private static Request ask(String account, Instant from) throws GeneralSecurityException {
    return signed("account=" + account + "&from=" + from);
  }

  private static Request signed(String query) throws GeneralSecurityException {
    return new Request(
        "GET",
        "/statement",
        query,
        Map.of(
            "x-timestamp",
            Long.toString(NOW.getEpochSecond()),
            "x-signature",
            Notification.signature(SECRET, NOW, query.getBytes(StandardCharsets.UTF_8))),
        new byte[0]);
  }

  @Test
  void whatIsNoTransferCodeIsNotPaid() {
    Bank.Outcome outcome = bank.pay("Q24:000123:abc", Mishap.NONE);

    assertEquals(new Bank.Outcome.Refused(Bank.Reason.NOT_A_TRANSFER_CODE), outcome);
  }

  @Test
  void nobodyPaysMoreThanIsThere() {
    String dear = VietQr.transfer("970436", "9990001234567", 100_001, "Q24ABC").encode();

    assertInstanceOf(Bank.Outcome.Refused.class, bank.pay(dear, Mishap.NONE));
  }

  private Request told() throws InterruptedException, GeneralSecurityException {
    return Objects.requireNonNull(office.next(SOON), "the office was told");
  }
}
