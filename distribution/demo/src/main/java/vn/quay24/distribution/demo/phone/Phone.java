package vn.quay24.distribution.demo.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.quay24.distribution.demo.mirror.ScreenSocket;
import vn.quay24.simulator.bank.Bank;
import vn.quay24.simulator.bank.Mishap;
import vn.quay24.simulator.sms.SmsGateway;
import vn.quay24.simulator.vneid.ConfirmationRequest;
import vn.quay24.simulator.vneid.Vneid;

/** The citizen's phone. Its camera sees the kiosk's screen and nothing else. Thread-safe. */
public final class Phone {
  private static final int SHOWN = 30;

  private final SmsGateway sms;
  private final Bank bank;
  private final Vneid vneid;
  private final ScreenSocket screen;

  public Phone(SmsGateway sms, Bank bank, Vneid vneid, ScreenSocket screen) {
    this.sms = sms;
    this.bank = bank;
    this.vneid = vneid;
    this.screen = screen;
  }

  /** All that the phone shows. */
  public record View(
      List<Message> messages,
      long balance,
      List<Payment> payments,
      int heldBack,
      List<ConfirmationRequest> confirmations) {
    @Override
    public String toString() {
      return "View[redacted]";
    }
  }

  /** A text message. */
  public record Message(String to, String text, Instant at) {
    @Override
    public String toString() {
      return "Message[redacted]";
    }
  }

  /** Money that left the account. */
  public record Payment(String account, long amount, String description, Instant at) {}

  /** What the bank's app reads from the code on the kiosk's screen. */
  public record TransferCode(String bin, String account, OptionalLong amount, String purpose) {}

  public View view() {
    return new View(
        newest(sms.messages()).stream()
            .map(message -> new Message(message.to(), message.text(), message.at()))
            .toList(),
        bank.balance(),
        newest(bank.transfers()).stream()
            .map(paid -> new Payment(paid.account(), paid.amount(), paid.description(), paid.at()))
            .toList(),
        bank.heldBack(),
        vneid.onPhone().stream().limit(SHOWN).toList());
  }

  /** Points the camera at the kiosk. */
  public Optional<String> scan() {
    return QrReader.read(screen.screen().jpeg());
  }

  /** What the bank's app shows before the customer confirms. */
  public Optional<TransferCode> transferCode() {
    return scan()
        .flatMap(Bank::read)
        .map(
            code ->
                new TransferCode(
                    code.bin(), code.account(), code.amount(), code.purpose().orElse("")));
  }

  /** Scans the screen and pays; empty when no code is there. */
  public Optional<Bank.Outcome> pay(Mishap mishap) {
    return scan().map(code -> bank.pay(code, mishap));
  }

  /** The bank tells the office of what it held back. */
  public int tellHeld() {
    return bank.tellHeld();
  }

  public Optional<ConfirmationRequest> choose(String request, String number) {
    return vneid.choose(request, number);
  }

  public Optional<ConfirmationRequest> deny(String request) {
    return vneid.deny(request);
  }

  private static <T> List<T> newest(List<T> oldestFirst) {
    return oldestFirst.reversed().stream().limit(SHOWN).toList();
  }
}
