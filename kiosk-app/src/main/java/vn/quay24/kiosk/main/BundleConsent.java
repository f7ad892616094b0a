package vn.quay24.kiosk.main;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.quay24.kiosk.submit.ConsentTexts;
import vn.quay24.protocol.dossier.DossierContent;

/** The consent as the screen's bundle words it: every key that begins with {@code consent.}. */
final class BundleConsent implements ConsentTexts {
  private static final String BUNDLE = "vn.quay24.kiosk.screen.text.texts";
  private static final String VERSION = "2";

  @Override
  public DossierContent.Consent given(String language, Instant at) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.of(language));
    StringBuilder text = new StringBuilder(language).append('\n');
    bundle.keySet().stream()
        .filter(key -> key.startsWith("consent."))
        .sorted()
        .forEach(key -> text.append(key).append('=').append(bundle.getString(key)).append('\n'));
    return new DossierContent.Consent(VERSION, sha256(text.toString()), at);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
