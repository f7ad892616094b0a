package vn.quay24.centre.main;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import vn.quay24.centre.account.AccountBook;
import vn.quay24.centre.account.Accounts;
import vn.quay24.centre.connector.bank.HttpBankStatement;
import vn.quay24.centre.connector.sms.HttpSmsGateway;
import vn.quay24.centre.connector.vneid.CibaClient;
import vn.quay24.centre.dossier.Intake;
import vn.quay24.centre.kiosk.Enrolment;
import vn.quay24.centre.kiosk.Revocation;
import vn.quay24.centre.lookup.CitizenReceipts;
import vn.quay24.centre.message.MessageSender;
import vn.quay24.centre.payment.StatementCheck;
import vn.quay24.centre.store.SqlAccounts;
import vn.quay24.centre.store.SqlVerifications;
import vn.quay24.centre.store.StoredFleet;
import vn.quay24.centre.verification.Verifications;
import vn.quay24.centre.web.Routes;
import vn.quay24.centre.web.Servers;
import vn.quay24.centre.web.api.CitizenRoutes;
import vn.quay24.centre.web.api.ClientIdentity;
import vn.quay24.centre.web.api.DossierRoutes;
import vn.quay24.centre.web.api.EnrolmentRoutes;
import vn.quay24.centre.web.api.OrderRoutes;
import vn.quay24.centre.web.api.PickupRoutes;
import vn.quay24.centre.web.api.PingRoutes;
import vn.quay24.centre.web.api.PublishRoutes;
import vn.quay24.centre.web.api.ReceiptRoutes;
import vn.quay24.centre.web.api.ReleaseFileRoutes;
import vn.quay24.centre.web.bank.NotificationRoutes;
import vn.quay24.centre.web.page.EventRoutes;
import vn.quay24.centre.web.page.PageServer;
import vn.quay24.centre.web.page.Pages;
import vn.quay24.centre.web.page.catalogue.CataloguePages;
import vn.quay24.centre.web.page.desk.DeskPages;
import vn.quay24.centre.web.page.fleet.FleetPages;
import vn.quay24.centre.web.page.fleet.FleetReader;
import vn.quay24.centre.web.page.payment.PaymentPages;

/** A running centre. Closing it ends every server and thread, the youngest first. */
public final class Centre implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Javalin api;
  private final Javalin webhook;
  private final Javalin pages;

  private Centre(Foundation foundation) throws IOException, GeneralSecurityException {
    open.push(foundation);
    CatalogueParts catalogue = CatalogueParts.of(foundation);
    DossierParts dossier = DossierParts.of(foundation, catalogue.catalogues());
    PaymentParts payment =
        PaymentParts.of(foundation, catalogue.catalogues(), dossier.desk()::paid);
    AccountBook book = new SqlAccounts(foundation.database());
    new FirstPeople().makeWhenNone(foundation, book, dossier.rosters());
    sendMessages(foundation, dossier);
    foundation
        .configuration()
        .bank()
        .statement()
        .ifPresent(statement -> checkStatement(foundation, payment, statement));
    webhook = serveBank(foundation, payment);
    api = serveKiosks(foundation, catalogue, payment, dossier);
    FleetParts fleet = FleetParts.start(foundation, catalogue);
    open.push(fleet);
    Accounts accounts =
        new Accounts(book, foundation.database(), foundation.audit(), foundation.clock());
    pages = servePages(foundation, accounts, catalogue, payment, dossier, fleet);
  }

  /** Starts everything that the configuration names. */
  public static Centre start(CentreConfiguration configuration)
      throws IOException, GeneralSecurityException {
    return new Centre(Foundation.open(configuration));
  }

  /** Port of the intake API. */
  public int apiPort() {
    return api.port();
  }

  /** Port of the bank's notifications. */
  public int webhookPort() {
    return webhook.port();
  }

  /** Port of the pages. */
  public int pagesPort() {
    return pages.port();
  }

  private Javalin serveBank(Foundation foundation, PaymentParts payment) {
    return served(
        Servers.http(
            foundation.configuration().ports().webhook(),
            List.of(
                new NotificationRoutes(
                    payment.notifications(),
                    payment.unread(),
                    payment.signature(),
                    foundation.clock()))));
  }

  private void checkStatement(
      Foundation foundation, PaymentParts payment, CentreConfiguration.Statement statement) {
    HttpBankStatement bank =
        opened(
            new HttpBankStatement(
                URI.create(statement.url()),
                foundation.configuration().bank().payee().account(),
                payment.signature(),
                foundation.clock()));
    opened(
            new StatementCheck(
                bank,
                payment.book(),
                new StatementCheck.Takers(payment.notifications(), payment.unread()),
                statement.pace(),
                foundation.clock()))
        .start();
  }

  private void sendMessages(Foundation foundation, DossierParts dossier) {
    HttpSmsGateway gateway =
        opened(new HttpSmsGateway(URI.create(foundation.configuration().smsUrl())));
    opened(new MessageSender(dossier.messageBox(), dossier.messages(), gateway, foundation.clock()))
        .start();
  }

  private Javalin serveKiosks(
      Foundation foundation, CatalogueParts catalogue, PaymentParts payment, DossierParts dossier)
      throws GeneralSecurityException {
    CentreConfiguration configuration = foundation.configuration();
    Secrets secrets = foundation.secrets();
    Intake intake =
        new Intake(
            new Intake.Parts(
                dossier.shelf(),
                dossier.parts(),
                secrets.intake(),
                secrets.holders(),
                payment.feeCheck(catalogue.catalogues()),
                catalogue.catalogues()::acceptBy),
            foundation.database(),
            foundation.audit(),
            foundation.live(),
            foundation.clock());
    ClientIdentity clients = new ClientIdentity(foundation.kiosks(), configuration.tenant());
    return served(
        Servers.https(
            configuration.ports().api(),
            secrets.server(),
            List.of(
                new EnrolmentRoutes(enrolment(foundation, catalogue, this::apiPort)),
                new PingRoutes(clients, new StoredFleet(foundation.database()), foundation.clock()),
                new OrderRoutes(clients, payment.payments()),
                new DossierRoutes(clients, intake),
                new CitizenRoutes(
                    clients, dossier.lookups(), dossier.slips(), verifications(foundation)),
                new ReceiptRoutes(
                    clients,
                    new CitizenReceipts(dossier.lookups(), dossier.receipts(), foundation.audit())),
                new PickupRoutes(clients, dossier.pickups(), dossier.rosters()),
                new ReleaseFileRoutes(clients, catalogue.shelf()))));
  }

  private Verifications verifications(Foundation foundation) {
    CentreConfiguration.Vneid vneid = foundation.configuration().vneid();
    CibaClient provider =
        opened(
            new CibaClient(
                vneid.issuer(),
                vneid.clientId(),
                foundation.secrets().vneidSecret(),
                foundation.clock()));
    return new Verifications(
        new SqlVerifications(foundation.database()),
        provider,
        foundation.secrets().atRest(),
        foundation.audit(),
        foundation.clock());
  }

  private Javalin servePages(
      Foundation foundation,
      Accounts accounts,
      CatalogueParts catalogue,
      PaymentParts payment,
      DossierParts dossier,
      FleetParts fleet) {
    Pages pages = new Pages(foundation.configuration().unit().name());
    EventRoutes events = new EventRoutes(foundation.live());
    List<Routes> routes =
        List.of(
            events,
            new DeskPages(
                pages,
                dossier.sources(foundation, catalogue, payment),
                dossier.desk(),
                foundation.audit()),
            new PaymentPages(
                pages,
                new PaymentPages.Sources(payment.book(), payment.unread(), dossier.shelf()),
                payment.settlements(),
                foundation.clock()),
            fleetPages(foundation, pages, fleet),
            new CataloguePages(pages, catalogue.catalogues(), catalogue.releases()),
            new PublishRoutes(
                catalogue.releases(),
                foundation.secrets().commands(),
                foundation.secrets().administratorToken()));
    Javalin server =
        served(
            Servers.plain(
                foundation.configuration().ports().pages(),
                new PageServer(accounts, pages, routes)));
    opened(events); // closed first: a server that has ended cannot end what is open to a browser
    return server;
  }

  private static FleetPages fleetPages(Foundation foundation, Pages pages, FleetParts fleet) {
    return new FleetPages(
        pages,
        new FleetReader(
            foundation.kiosks(),
            fleet.shelf(),
            fleet.commands(),
            fleet::linked,
            foundation.clock()),
        foundation.kiosks(),
        fleet.commands(),
        new Revocation(
            foundation.kiosks(), foundation.database(), foundation.audit(), foundation.clock()));
  }

  /** The way into the fleet, as the server and the operator's command see it. */
  static Enrolment enrolment(Foundation foundation, CatalogueParts catalogue, IntSupplier apiPort)
      throws GeneralSecurityException {
    return new Enrolment(
        foundation.kiosks(),
        foundation.database(),
        foundation.secrets().authority(),
        Addresses.of(
            foundation.configuration(),
            apiPort,
            foundation.secrets().intake().intakeKey(),
            catalogue::trustedRoot),
        foundation.audit(),
        foundation.clock());
  }

  private Javalin served(Javalin server) {
    open.push(server::stop);
    return server;
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  @Override
  @SuppressWarnings("IllegalCatch") // AutoCloseable says Exception; the rest is closed all the same
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        System.getLogger(Centre.class.getName())
            .log(System.Logger.Level.WARNING, "a part of the centre did not close", e);
      }
    }
  }
}
