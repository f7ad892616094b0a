package vn.quay24.device.peer;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chip: which command is allowed when (ICAO 9303-10, -11). One thread at a time. */
final class PeerChip {
  private static final int SELECT = 0xA4;
  private static final int READ_BINARY = 0xB0;
  private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
  private static final int GENERAL_AUTHENTICATE = 0x86;
  private static final int INTERNAL_AUTHENTICATE = 0x88;
  private static final int CARD_ACCESS = 0x011C;
  private static final int OK = 0x9000;
  private static final int FOR_AGREEMENT = 0x41;
  private static final int SET_AT = 0xA4;

  private final CardFolder card;
  private @Nullable EacSession pace;
  private @Nullable SecureFrames frames;
  private boolean agreeing;
  private boolean goingOn;
  private boolean applet;
  private int current;

  PeerChip(CardFolder card) {
    this.card = card;
  }

  void reset() {
    end();
    applet = false;
    current = 0;
  }

  byte[] respond(byte[] apdu) {
    try {
      Command command = Command.parse(apdu);
      return command.secured() ? secured(command) : plain(command);
    } catch (Refused refused) {
      return word(refused.status());
    }
  }

  private byte[] plain(Command command) throws Refused {
    if (frames != null) {
      end();
    }
    return DataObjects.join(carryOut(command), word(OK));
  }

  private byte[] secured(Command command) throws Refused {
    if (frames == null) {
      throw new Refused(Refused.NOT_IN_SESSION);
    }
    SecureFrames session = frames;
    Command inner;
    try {
      inner = session.open(command);
    } catch (Refused refused) {
      end();
      throw refused;
    }
    byte[] data = new byte[0];
    int status = OK;
    try {
      data = carryOut(inner);
    } catch (Refused refused) {
      status = refused.status();
    }
    byte[] answer = session.close(data, status);
    if (goingOn && pace != null) {
      goingOn = false;
      pace.goOn();
    }
    return answer;
  }

  private byte[] carryOut(Command command) throws Refused {
    return switch (command.ins()) {
      case SELECT -> select(command);
      case READ_BINARY -> read(command);
      case MANAGE_SECURITY_ENVIRONMENT -> manage(command);
      case GENERAL_AUTHENTICATE -> agreeing ? agree(command) : continuePace(command);
      case INTERNAL_AUTHENTICATE -> authenticate(command);
      default -> throw new Refused(Refused.UNKNOWN_INSTRUCTION);
    };
  }

  private byte[] select(Command command) throws Refused {
    if (command.p1() == 4) {
      applet = true;
      current = 0;
      return new byte[0];
    }
    if (command.p1() != 2 || command.data().length != 2) {
      throw new Refused(Refused.UNKNOWN_INSTRUCTION);
    }
    int id = Command.number(command.data(), 0, 2);
    if (applet ? !card.files().containsKey(id) : id != CARD_ACCESS) {
      throw new Refused(Refused.NOT_FOUND);
    }
    current = id;
    return new byte[0];
  }

  private byte[] read(Command command) throws Refused {
    if ((command.p1() & 0x80) != 0) {
      current = 0x0100 | (command.p1() & 0x1F);
    }
    int offset = (command.p1() & 0x80) != 0 ? command.p2() : (command.p1() << 8) | command.p2();
    boolean free = current == CARD_ACCESS;
    byte[] content = free ? card.cardAccess() : card.files().get(current);
    if (content == null) {
      throw new Refused(Refused.NOT_FOUND);
    }
    if (!free && (frames == null || current == 0x0103)) {
      throw new Refused(Refused.ACCESS);
    }
    if (offset >= content.length) {
      throw new Refused(Refused.WRONG_OFFSET);
    }
    int end = Math.min(content.length, offset + command.ne());
    return Arrays.copyOfRange(content, offset, end);
  }

  private byte[] manage(Command command) throws Refused {
    agreeing = command.p1() == FOR_AGREEMENT && command.p2() == SET_AT && frames != null;
    if (!agreeing) {
      return startPace(command);
    }
    DataObjects.require(DataObjects.parse(command.data()), 0x80);
    return new byte[0];
  }

  /** Chip authentication; the answer still goes out under the keys of PACE. */
  private byte[] agree(Command command) throws Refused {
    agreeing = false;
    EacSession run = pace;
    if (run == null) {
      throw new Refused(Refused.CONDITIONS);
    }
    byte[] own = card.agreementKey().orElseThrow(() -> new Refused(Refused.NOT_FOUND));
    byte[] template = DataObjects.require(DataObjects.parse(command.data()), 0x7C);
    run.agreeAsChip(own, DataObjects.require(DataObjects.parse(template), 0x80));
    goingOn = true;
    return DataObjects.of(0x7C, new byte[0]);
  }

  private byte[] startPace(Command command) throws Refused {
    end();
    byte[] reference = DataObjects.require(DataObjects.parse(command.data()), 0x83);
    boolean zone = reference.length == 1 && reference[0] == 1;
    pace =
        zone
            ? new EacSession(card.cardAccess(), EacSession.Password.MRZ, card.machineReadableZone())
            : new EacSession(card.cardAccess(), EacSession.Password.CAN, card.can());
    return new byte[0];
  }

  private byte[] continuePace(Command command) throws Refused {
    EacSession run = pace;
    if (run == null) {
      throw new Refused(Refused.CONDITIONS);
    }
    byte[] template = DataObjects.require(DataObjects.parse(command.data()), 0x7C);
    Map<Integer, byte[]> objects = DataObjects.parse(template);
    byte[] answer;
    if (objects.isEmpty()) {
      answer = DataObjects.of(0x80, run.encryptedNonce());
    } else if (objects.containsKey(0x81)) {
      answer = DataObjects.of(0x82, run.map(DataObjects.require(objects, 0x81)));
    } else if (objects.containsKey(0x83)) {
      answer = DataObjects.of(0x84, run.agree(DataObjects.require(objects, 0x83)));
    } else {
      answer = DataObjects.of(0x86, run.prove(DataObjects.require(objects, 0x85)));
      frames = new SecureFrames(run);
    }
    return DataObjects.of(0x7C, answer);
  }

  private byte[] authenticate(Command command) throws Refused {
    if (frames == null) {
      throw new Refused(Refused.ACCESS);
    }
    byte[] key = card.activeKey().orElseThrow(() -> new Refused(Refused.NOT_FOUND));
    try {
      return ChipKey.sign(key, command.data());
    } catch (GeneralSecurityException e) {
      throw new Refused(Refused.CONDITIONS);
    }
  }

  private void end() {
    frames = null;
    agreeing = false;
    goingOn = false;
    if (pace != null) {
      pace.close();
      pace = null;
    }
  }

  private static byte[] word(int status) {
    return new byte[] {(byte) (status >> 8), (byte) status};
  }
}
