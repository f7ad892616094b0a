package vn.quay24.device.emulator.chip;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * An eMRTD chip: command APDU in, response APDU out (ISO 7816-4; ICAO 9303-10 and -11). Nothing but
 * EF.CardAccess can be read before PACE or BAC. A secure-messaging error, or a command outside of
 * secure messaging, ends the session. Safe for use by several threads, one command at a time.
 */
public final class VirtualChip implements ContactlessCard {
  private static final byte[] ANSWER_TO_RESET =
      HexFormat.of().parseHex("3b8880015a0a0102030405065e");
  private static final int SELECT = 0xA4;
  private static final int READ_BINARY = 0xB0;
  private static final int READ_BINARY_ODD = 0xB1;
  private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
  private static final int GENERAL_AUTHENTICATE = 0x86;
  private static final int GET_CHALLENGE = 0x84;
  private static final int EXTERNAL_AUTHENTICATE = 0x82;
  private static final int INTERNAL_AUTHENTICATE = 0x88;

  private final LdsImage image;
  private final ChipTraits traits;
  private final SecureRandom random;
  private final Optional<AsymmetricKeyParameter> activeKey;
  private CardFiles files;
  private AccessControl access;

  /**
   * @throws IllegalArgumentException a private key of the image cannot be used
   */
  public VirtualChip(LdsImage image) {
    this(image, ChipTraits.CITIZEN_CARD);
  }

  /**
   * @throws IllegalArgumentException a private key of the image cannot be used
   */
  public VirtualChip(LdsImage image, ChipTraits traits) {
    this(image, traits, new SecureRandom());
  }

  /** With chance of the caller's choice, as worked examples need it. */
  VirtualChip(LdsImage image, ChipTraits traits, SecureRandom random) {
    this.image = image;
    this.traits = traits;
    this.random = random;
    activeKey = image.activeKey().map(PrivateKeys::parse);
    files = new CardFiles(image, traits.reading());
    access = new AccessControl(image, traits, random);
  }

  @Override
  public byte[] answerToReset() {
    return ANSWER_TO_RESET.clone();
  }

  @Override
  public synchronized void reset() {
    files = new CardFiles(image, traits.reading());
    access = new AccessControl(image, traits, random);
  }

  @Override
  public Optional<byte[]> exchange(byte[] command) {
    return Optional.of(respond(command));
  }

  /** Carries out a command and returns the response APDU, whatever the command is. */
  public synchronized byte[] respond(byte[] command) {
    try {
      CommandApdu apdu = CommandApdu.parse(command);
      if (apdu.extended() && !traits.extendedLength()) {
        throw new Refusal(StatusWord.WRONG_LENGTH);
      }
      byte[] answer = apdu.secured() ? secured(apdu) : plain(apdu);
      access.answered();
      return answer;
    } catch (Refusal refused) {
      return refused.status().bytes();
    }
  }

  private byte[] plain(CommandApdu command) throws Refusal {
    // ICAO 9303-11 §9.8.1: a command in plain text ends the session.
    access.endSession();
    int capacity = command.extended() ? CommandApdu.EXTENDED_MAXIMUM : CommandApdu.SHORT_MAXIMUM;
    return carryOut(command, capacity).bytes();
  }

  private byte[] secured(CommandApdu command) throws Refusal {
    SecureMessaging session = access.session();
    if (session == null) {
      throw new Refusal(StatusWord.SECURE_MESSAGING_NOT_SUPPORTED);
    }
    CommandApdu inner;
    try {
      inner = session.unwrap(command);
    } catch (Refusal refused) {
      access.endSession();
      throw refused;
    }
    ResponseApdu answer = answer(inner, session.capacity(command));
    if (traits.reading() == ChipTraits.Reading.BREAKS_OFF
        && answer.status() == StatusWord.WRONG_OFFSET) {
      access.endSession();
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    return fitting(session.wrap(answer));
  }

  /** A chip of short commands that gives answers in parts would say 61xx; this one refuses. */
  private byte[] fitting(byte[] answer) throws Refusal {
    if (!traits.extendedLength() && answer.length - 2 > CommandApdu.SHORT_MAXIMUM) {
      access.endSession();
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    return answer;
  }

  private ResponseApdu answer(CommandApdu command, int capacity) {
    try {
      return carryOut(command, capacity);
    } catch (Refusal refused) {
      return ResponseApdu.of(refused.status());
    }
  }

  private ResponseApdu carryOut(CommandApdu command, int capacity) throws Refusal {
    boolean chained = command.cla() == 0x10 && command.ins() == GENERAL_AUTHENTICATE;
    if (command.cla() != 0 && !chained) {
      throw new Refusal(StatusWord.CLASS_UNKNOWN);
    }
    return switch (command.ins()) {
      case SELECT -> files.select(command);
      case READ_BINARY -> files.read(command, access.open(), capacity);
      case READ_BINARY_ODD -> files.readOdd(command, access.open(), capacity);
      case MANAGE_SECURITY_ENVIRONMENT -> access.manageSecurityEnvironment(command);
      case GENERAL_AUTHENTICATE -> access.generalAuthenticate(command);
      case GET_CHALLENGE -> access.challenge(command);
      case EXTERNAL_AUTHENTICATE -> access.externalAuthenticate(command);
      case INTERNAL_AUTHENTICATE -> authenticateActively(command);
      default -> throw new Refusal(StatusWord.INSTRUCTION_UNKNOWN);
    };
  }

  private ResponseApdu authenticateActively(CommandApdu command) throws Refusal {
    if (!access.open()) {
      throw new Refusal(StatusWord.ACCESS_REFUSED);
    }
    AsymmetricKeyParameter key =
        activeKey.orElseThrow(() -> new Refusal(StatusWord.REFERENCE_NOT_FOUND));
    return ResponseApdu.of(ActiveAuthentication.sign(key, command.data(), random));
  }
}
