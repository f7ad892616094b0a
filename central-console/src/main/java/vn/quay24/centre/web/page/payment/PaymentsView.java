package vn.quay24.centre.web.page.payment;

import java.util.List;

/**
 * The cashier's page.
 *
 * @param open transfers that wait for a hand
 * @param unread what the bank said and nobody could read
 * @param orphans orders with money and without a dossier
 * @param parts orders of which a part came, and the rest may still come
 * @param all newest transfers
 */
public record PaymentsView(
    List<Line> open, List<Unread> unread, List<Orphan> orphans, List<Part> parts, List<Line> all) {

  /** Whether all money has found its place. */
  public boolean settled() {
    return open.isEmpty() && unread.isEmpty() && orphans.isEmpty() && parts.isEmpty();
  }

  /** What has come of an order's money, and what is missing. */
  public record Part(
      String reference, String received, String missing, String since, String kiosk) {}

  /** A notification that could not be read, as it came. */
  public record Unread(String id, String at, String text) {
    @Override
    public String toString() {
      return "Unread[" + id + ", redacted]";
    }
  }

  /** One transfer. */
  public record Line(
      String transaction,
      String at,
      String amount,
      String description,
      String reference,
      String dossierNumber,
      String dossier,
      String outcome,
      String tone,
      String settlement) {
    @Override
    public String toString() {
      return "Line[" + transaction + ", redacted]";
    }
  }

  /** Money whose dossier is not here. */
  public record Orphan(
      String order,
      long received,
      String reference,
      String amount,
      String at,
      String kiosk,
      String why) {}
}
