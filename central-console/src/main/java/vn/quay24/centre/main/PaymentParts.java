package vn.quay24.centre.main;

import java.util.UUID;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.dossier.Intake;
import vn.quay24.centre.payment.BankSignature;
import vn.quay24.centre.payment.Notifications;
import vn.quay24.centre.payment.OrderBook;
import vn.quay24.centre.payment.Payments;
import vn.quay24.centre.payment.Settlements;
import vn.quay24.centre.payment.UnreadNotices;
import vn.quay24.centre.store.SqlNotices;
import vn.quay24.centre.store.SqlOrders;
import vn.quay24.protocol.payment.Order;

/** Orders, and the money that comes for them. */
record PaymentParts(
    OrderBook book,
    Payments payments,
    Notifications notifications,
    Settlements settlements,
    UnreadNotices unread,
    BankSignature signature) {

  static PaymentParts of(
      Foundation foundation, PublishedCatalogues catalogues, Notifications.Paid paid) {
    OrderBook book = new SqlOrders(foundation.database());
    Order.Payee payee = foundation.configuration().bank().payee();
    return new PaymentParts(
        book,
        new Payments(
            book,
            foundation.database(),
            catalogues,
            payee,
            foundation.audit(),
            foundation.live(),
            foundation.clock()),
        new Notifications(
            book,
            foundation.database(),
            payee.account(),
            paid,
            foundation.audit(),
            foundation.live(),
            foundation.clock()),
        new Settlements(
            book, foundation.database(), foundation.audit(), foundation.live(), foundation.clock()),
        new UnreadNotices(
            new SqlNotices(foundation.database()),
            foundation.secrets().atRest(),
            foundation.database(),
            foundation.audit(),
            foundation.live(),
            foundation.clock()),
        new BankSignature(foundation.secrets().bankSecret()));
  }

  /** What the intake asks about money. */
  Intake.FeeCheck feeCheck(PublishedCatalogues catalogues) {
    return new Intake.FeeCheck() {
      @Override
      public boolean paid(UUID order, UUID dossier) {
        return book.find(order)
            .filter(found -> found.dossier().equals(dossier))
            .filter(found -> found.state() == Order.State.PAID)
            .isPresent();
      }

      @Override
      public boolean ordered(UUID order, String procedureCode, long amount) {
        return book.find(order)
            .filter(found -> found.procedureCode().equals(procedureCode))
            .filter(found -> found.amount() == amount)
            .isPresent();
      }

      @Override
      public boolean mayBeFree(String procedureCode, long catalogueVersion) {
        return catalogues.mayBeFree(procedureCode, catalogueVersion);
      }

      @Override
      public boolean dueBefore(String procedureCode, long catalogueVersion) {
        return catalogues.dueBefore(procedureCode, catalogueVersion);
      }
    };
  }
}
