package vn.quay24.kiosk.screen.pages;

import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/** The page of a visit. A function of its arguments. */
public final class Pages {
  private final Site site;

  public Pages(Site site) {
    this.site = site;
  }

  /** What the screen shows now. */
  public Page of(Visit visit) {
    Page page = page(visit, Texts.of(visit.language()));
    return visit.service() == Visit.Service.POWER_FAILING && served(visit.stage())
        ? page.during(new Page.Outage(visit.endsBy()))
        : page;
  }

  /** Somebody stands there who came before the power failed; nobody else is let in. */
  private static boolean served(Stage stage) {
    return switch (stage) {
      case Welcome.Attract _, Welcome.OutOfService _, Welcome.CardForgotten _ -> false;
      case Stage _ -> true;
    };
  }

  private Page page(Visit visit, Texts texts) {
    return switch (visit.overlay()) {
      case Visit.Overlay.None _ -> stage(visit, texts);
      case Visit.Overlay.Help _ -> OverlayPages.help(texts, site);
      case Visit.Overlay.StillThere(int left) -> OverlayPages.stillThere(texts, left);
      case Visit.Overlay.LeaveAsked _ -> OverlayPages.leave(texts, visit.stage());
    };
  }

  private Page stage(Visit visit, Texts texts) {
    return switch (visit.stage()) {
      case Welcome welcome -> new WelcomePages(texts, site).of(welcome, visit.capabilities());
      case CardStage card -> new CardPages(texts, visit.capabilities()).of(card);
      case Filling.ScanPaper paper -> new PaperPages(texts).of(paper, visit.capabilities());
      case Filling filling -> new FormPages(texts).of(filling, visit.capabilities());
      case Sending sending -> new SendingPages(texts, site).of(sending, visit.capabilities());
      case LookingUp lookingUp -> new LookupPages(texts).of(lookingUp, visit.capabilities());
      case Collecting collecting -> new CollectPages(texts, site).of(collecting);
      case StaffWork staff -> new StaffPages(texts, site).of(staff, visit.capabilities());
    };
  }
}
