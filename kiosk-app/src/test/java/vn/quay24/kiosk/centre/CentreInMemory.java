package vn.quay24.kiosk.centre;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.dossier.SlipMessage;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.PickupPreparation;
import vn.quay24.protocol.pickup.PickupTicket;
import vn.quay24.protocol.pickup.Roster;
import vn.quay24.protocol.verification.Verification;
import vn.quay24.protocol.verification.VerificationRequest;

/** A centre that remembers what it was told, refuses what it is told to, and can have bugs. */
public final class CentreInMemory implements Centre {
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Set<UUID> refused = new HashSet<>();
  private final Set<UUID> refusedParts = new HashSet<>();
  private final Set<UUID> bugs = new HashSet<>();
  private final List<UUID> dossiers = new ArrayList<>();
  private final List<UUID> messages = new ArrayList<>();
  private final List<PickupEvent> events = new ArrayList<>();
  private final Map<UUID, byte[]> receipts = new HashMap<>();
  private int submissions;

  /** Refuses this dossier, or what happens to this load, for good. */
  public void refuse(UUID what) {
    refused.add(what);
  }

  /** Takes this dossier's manifest, and refuses its parts for good. */
  public void refuseParts(UUID dossier) {
    refusedParts.add(dossier);
  }

  /** Nobody thought of what this dossier does. */
  public void bug(UUID dossier) {
    bugs.add(dossier);
  }

  /** Hands this out as the dossier's receipt: the very array. */
  public void receipt(UUID dossier, byte[] pdf) {
    receipts.put(dossier, pdf);
  }

  /** Stored so far. */
  public List<UUID> dossiers() {
    return List.copyOf(dossiers);
  }

  /** How often a dossier was brought. */
  public int submissions() {
    return submissions;
  }

  /** Dossiers whose slip goes by SMS, in order, each as often as it was asked for. */
  public List<UUID> messages() {
    return List.copyOf(messages);
  }

  public List<PickupEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public IntakeReceipt submit(SealedDossier manifest) throws CentreException {
    submissions++;
    if (bugs.contains(manifest.dossier())) {
      throw new IllegalStateException("nobody thought of this");
    }
    requireWelcome(manifest.dossier());
    if (refusedParts.contains(manifest.dossier())) {
      List<String> missing = manifest.parts().stream().map(SealedDossier.Part::name).toList();
      return new IntakeReceipt(manifest.dossier(), false, missing, Optional.empty());
    }
    dossiers.add(manifest.dossier());
    return new IntakeReceipt(manifest.dossier(), true, List.of(), Optional.empty());
  }

  private void requireWelcome(UUID what) throws CentreException {
    if (refused.contains(what)) {
      throw new CentreException(new CentreException.Trouble.Refused(UNPROCESSABLE, "refused"));
    }
  }

  @Override
  public void send(SlipMessage message) {
    messages.add(message.dossier());
  }

  @Override
  public void send(PickupEvent event) throws CentreException {
    requireWelcome(event.load());
    events.add(event);
  }

  @Override
  public Order order(OrderRequest request) throws CentreException {
    throw away();
  }

  @Override
  public Order order(UUID order) throws CentreException {
    throw away();
  }

  @Override
  public Order cancel(UUID order) throws CentreException {
    throw away();
  }

  @Override
  public void upload(UUID dossier, SealedDossier.Part part, Path ciphertext)
      throws CentreException {
    throw refusedParts.contains(dossier)
        ? new CentreException(new CentreException.Trouble.Refused(CONFLICT, "hashDiffers"))
        : away();
  }

  @Override
  public LookupAnswer lookUp(LookupRequest request) throws CentreException {
    throw away();
  }

  @Override
  public byte[] acceptanceReceipt(ReceiptRequest request) throws CentreException {
    requireWelcome(request.dossier());
    byte[] pdf = receipts.get(request.dossier());
    if (pdf == null) {
      throw away();
    }
    return pdf;
  }

  @Override
  public Verification verify(VerificationRequest request) throws CentreException {
    throw away();
  }

  @Override
  public Verification verification(UUID verification) throws CentreException {
    throw away();
  }

  @Override
  public PickupTicket prepare(PickupPreparation preparation) throws CentreException {
    throw away();
  }

  @Override
  public Roster roster() throws CentreException {
    throw away();
  }

  @Override
  public void ping() {}

  private static CentreException away() {
    return new CentreException(new CentreException.Trouble.Away("not asked in these tests"));
  }
}
