package vn.quay24.kiosk.staff;

import java.lang.System.Logger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.device.card.ChipReading;
import vn.quay24.kiosk.collect.HolderMac;
import vn.quay24.kiosk.collect.WrongCodes;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.StaffBadge;
import vn.quay24.kiosk.visit.StaffWork.PinRefusal;
import vn.quay24.protocol.pickup.SlowHash;

/** Staff by card and PIN, whether or not the kiosk has doors. The thread {@code pins}. */
public final class PinDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(PinDesk.class.getName());
  private static final PinRefusal NO_MATCH = new PinRefusal.NoMatch();

  private final StaffList staff;
  private final WrongCodes wrongCodes;
  private final HolderMac macs;
  private final String nobodysHash;
  private final Lane lane = new Lane("pins");

  public PinDesk(StaffList staff, WrongCodes wrongCodes, HolderMac macs, SecureRandom random) {
    this.staff = staff;
    this.wrongCodes = wrongCodes;
    this.macs = macs;
    this.nobodysHash = SlowHash.of(UUID.randomUUID().toString(), random);
  }

  /** Card and PIN against the roster. */
  public void check(ChipReading reading, String pin, Reply reply) {
    lane.start(
        _ -> {
          try {
            reply.tell(decide(reading, pin));
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "a PIN could not be checked", e);
            reply.tell(new Report.StaffRefused(new PinRefusal.NotChecked()));
          }
        },
        () -> reply.tell(new Report.StaffRefused(new PinRefusal.NotChecked())));
  }

  private Report decide(ChipReading reading, String pin) throws StoreException {
    byte[] mac = macs.of(reading.holder().number());
    String who = "staff-" + HexFormat.of().formatHex(mac);
    Optional<Instant> locked = wrongCodes.lockedUntil(who);
    if (locked.isPresent()) {
      return new Report.StaffRefused(new PinRefusal.Locked(locked.get()));
    }
    Optional<StaffList.Member> member =
        staff.members().stream().filter(m -> MessageDigest.isEqual(m.holderMac(), mac)).findFirst();
    boolean right =
        SlowHash.matches(pin, member.map(StaffList.Member::pinHash).orElse(nobodysHash));
    if (member.isEmpty() || !right) {
      wrongCodes.wrong(who);
      return new Report.StaffRefused(
          wrongCodes.lockedUntil(who).<PinRefusal>map(PinRefusal.Locked::new).orElse(NO_MATCH));
    }
    wrongCodes.right(who);
    return new Report.StaffAccepted(new StaffBadge(member.get().id(), member.get().name()));
  }

  /** The visitor is gone. */
  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
