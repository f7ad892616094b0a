package vn.quay24.centre.dossier;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.UUID;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierOpener;
import vn.quay24.protocol.dossier.SealedDossier;

/** Opens stored dossiers, each time anew: nothing of them is kept in the clear. Thread-safe. */
public final class OpenedDossiers {
  private final PartShelf parts;
  private final DossierOpener opener;

  public OpenedDossiers(PartShelf parts, DossierOpener opener) {
    this.parts = parts;
    this.opener = opener;
  }

  /** What the citizen handed in. */
  public DossierContent content(Dossier dossier) throws RefusedException, IOException {
    try {
      SealedDossier.Part part = part(dossier, SealedDossier.CONTENT);
      return opener.content(dossier.manifest(), parts.read(dossier.id(), part));
    } catch (GeneralSecurityException | MalformedMessageException e) {
      throw unreadable(dossier.id(), e);
    }
  }

  /** One of its papers, PDF. */
  public byte[] paper(Dossier dossier, String name) throws RefusedException, IOException {
    try {
      SealedDossier.Part part = part(dossier, name);
      return opener.open(dossier.manifest(), name, parts.read(dossier.id(), part));
    } catch (GeneralSecurityException e) {
      throw unreadable(dossier.id(), e);
    }
  }

  private static SealedDossier.Part part(Dossier dossier, String name) throws RefusedException {
    return dossier.manifest().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "part of " + dossier.id()));
  }

  private static RefusedException unreadable(UUID dossier, Exception cause) {
    return new RefusedException(
        Refusal.UNREADABLE, "dossier " + dossier + ": " + cause.getMessage());
  }
}
