package vn.quay24.kiosk.centre;

import java.nio.file.Path;
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

/**
 * The intake API. Calls block, end within seconds, and can be interrupted; repeating any of them is
 * safe. Any thread.
 */
public interface Centre {

  /** Makes the order, or returns the one that was made before. */
  Order order(OrderRequest request) throws CentreException, InterruptedException;

  Order order(UUID order) throws CentreException, InterruptedException;

  /** Cancels, unless money was faster: then the order comes back PAID. */
  Order cancel(UUID order) throws CentreException, InterruptedException;

  /** Brings the manifest; again after the parts, to hear whether everything is durable. */
  IntakeReceipt submit(SealedDossier manifest) throws CentreException, InterruptedException;

  /** Brings what is missing of a part, from where the last attempt broke off. */
  void upload(UUID dossier, SealedDossier.Part part, Path ciphertext)
      throws CentreException, InterruptedException;

  void send(SlipMessage message) throws CentreException, InterruptedException;

  void send(PickupEvent event) throws CentreException, InterruptedException;

  LookupAnswer lookUp(LookupRequest request) throws CentreException, InterruptedException;

  /** The acceptance receipt of a dossier that the look-up finds, PDF; personal data. */
  byte[] acceptanceReceipt(ReceiptRequest request) throws CentreException, InterruptedException;

  Verification verify(VerificationRequest request) throws CentreException, InterruptedException;

  Verification verification(UUID verification) throws CentreException, InterruptedException;

  PickupTicket prepare(PickupPreparation preparation) throws CentreException, InterruptedException;

  Roster roster() throws CentreException, InterruptedException;

  /** Whether anybody is there. */
  void ping() throws CentreException, InterruptedException;
}
