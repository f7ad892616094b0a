package vn.quay24.protocol.dossier;

import java.util.List;

/** Dossiers, newest first, at most 20. */
public record LookupAnswer(List<DossierView> dossiers) {}
