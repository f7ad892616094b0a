package vn.quay24.centre.main;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierDraft;
import vn.quay24.protocol.dossier.DossierSeal;
import vn.quay24.protocol.dossier.SealedDossier;

/** A dossier of an invented citizen, sealed as a kiosk seals it. */
public record TestDossier(SealedDossier manifest, Map<String, byte[]> parts, String slip) {
  public static final String COPIES = "2.000635";
  public static final String NUMBER = "999154000127";
  public static final String PHONE = "0900000127";

  /** One that may be varied before it is sealed. */
  public static final class Draft {
    private final UUID id;
    private final String submissionNumber;
    private String name = "Nguyễn Thị Lan";
    private String phone = PHONE;
    private long fee = 8000;
    private Optional<UUID> order = Optional.empty();
    private final Map<String, byte[]> papers = new LinkedHashMap<>();

    private Draft(UUID id, String submissionNumber) {
      this.id = id;
      this.submissionNumber = submissionNumber;
    }

    public Draft named(String applicant) {
      name = applicant;
      return this;
    }

    public Draft phone(String text) {
      phone = text;
      return this;
    }

    public Draft fee(long amount) {
      fee = amount;
      return this;
    }

    public Draft paidBy(UUID payment) {
      order = Optional.of(payment);
      return this;
    }

    public Draft paper(String title, byte[] pdf) {
      papers.put(title, pdf);
      return this;
    }

    /** Seals it to this intake key. */
    public TestDossier seal(String intakeKey) throws GeneralSecurityException {
      DossierDraft draft = DossierSeal.to(intakeKey).begin(id);
      Map<String, byte[]> parts = new LinkedHashMap<>();
      List<DossierContent.Paper> list = new java.util.ArrayList<>();
      for (String title : papers.keySet()) {
        String part = "paper-" + (list.size() + 1);
        list.add(new DossierContent.Paper("paper", title, part, 2));
      }
      parts.put(SealedDossier.CONTENT, draft.seal(content(list)));
      int number = 1;
      for (byte[] pdf : papers.values()) {
        parts.put("paper-" + number, draft.seal("paper-" + number, pdf));
        number++;
      }
      String slip = "Q24:" + submissionNumber + ":" + id.toString().substring(24);
      return new TestDossier(
          draft.manifest(submissionNumber, COPIES, Instant.now(), slip, order), parts, slip);
    }

    private DossierContent content(List<DossierContent.Paper> list) {
      return new DossierContent(
          1,
          id,
          COPIES,
          1,
          submissionNumber,
          Instant.now(),
          "vi",
          new DossierContent.Applicant(
              NUMBER,
              name,
              "1954-03-12",
              "Nữ",
              "Tổ 4, Khối phố Mỹ Thạch Tây, Tân Thạnh, Tam Kỳ, Quảng Nam",
              "genuine",
              Optional.of("a chip's key".getBytes(StandardCharsets.US_ASCII))),
          answers(),
          List.of("fullName", "citizenNumber", "birth", "residence"),
          list,
          phone,
          new DossierContent.FeeDue(fee, "fee.copies"),
          new DossierContent.Consent("1", "00", Instant.now()),
          Optional.empty());
    }

    private Map<String, String> answers() {
      Map<String, String> answers = new LinkedHashMap<>();
      answers.put("fullName", name);
      answers.put("citizenNumber", NUMBER);
      answers.put("birth", "1954-03-12");
      answers.put("residence", "Tổ 4, Khối phố Mỹ Thạch Tây, Tân Thạnh, Tam Kỳ, Quảng Nam");
      answers.put("event", "birth");
      answers.put("subject", "own");
      answers.put("registerOffice", "UBND xã Tam Thăng, Tam Kỳ, Quảng Nam");
      answers.put("purpose", "school");
      answers.put("copies", "1");
      answers.put("phone", phone);
      return answers;
    }
  }

  /** Begins one. */
  public static Draft draft(UUID id, String submissionNumber) {
    return new Draft(id, submissionNumber);
  }

  /** Ciphertext of a part. */
  public byte[] bytes(String part) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IllegalArgumentException("no part " + part);
    }
    return bytes;
  }

  @Override
  public String toString() {
    return "TestDossier[" + manifest.dossier() + "]";
  }
}
