package vn.quay24.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.definition.Question;

/** Two procedures with long names and every kind of question. */
final class SampleProcedures {
  static final List<Question> QUESTIONS =
      List.of(
          question(
              "fullName", Question.Kind.NAME, "Họ và tên người yêu cầu", "Name of the applicant"),
          question(
              "place",
              Question.Kind.LONG_TEXT,
              "Nơi cư trú hiện nay theo địa chỉ hai cấp (xã, phường; tỉnh, thành phố)",
              "Present residence as a two-level address (commune or ward; province or city)"),
          question(
              "purpose", Question.Kind.TEXT, "Dùng bản sao vào việc gì?", "What is the copy for?"),
          question(
              "copies",
              Question.Kind.NUMBER,
              "Cần bao nhiêu bản sao?",
              "How many copies do you need?"),
          question(
              "event",
              Question.Kind.DATE,
              "Ngày đăng ký kết hôn là ngày nào?",
              "On which day was the marriage registered?"),
          question(
              "phone",
              Question.Kind.PHONE,
              "Số điện thoại nhận tin nhắn?",
              "Which phone number gets the messages?"),
          question(
              "owner",
              Question.Kind.CITIZEN_NUMBER,
              "Số định danh của chủ hồ sơ?",
              "Number of the person concerned?"),
          choice(),
          question(
              "before",
              Question.Kind.YES_NO,
              "Ông/bà đã từng đăng ký kết hôn chưa?",
              "Have you ever been married?"));

  static final List<Paper> PAPERS =
      List.of(
          new Paper(
              "divorce",
              text(
                  "Bản án hoặc quyết định ly hôn đã có hiệu lực pháp luật",
                  "Divorce judgment or decision that has taken effect"),
              Optional.of(
                  text(
                      "Cần đủ các trang, kể cả trang có dấu giáp lai.",
                      "Every page is needed, also those with a seal across the edges.")),
              true,
              Optional.empty(),
              Paper.Sides.ONE,
              Paper.Kept.TEXT),
          new Paper(
              "other",
              text("Giấy tờ khác (nếu có)", "Other papers (if any)"),
              Optional.empty(),
              false,
              Optional.empty(),
              Paper.Sides.ONE,
              Paper.Kept.TEXT));

  static final Procedure COPY =
      procedure(
          "2.000635",
          text(
              "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
              "Copy of a civil status extract or birth certificate"),
          text("Bản sao trích lục hộ tịch", "Copy of a civil status extract"),
          text(
              "Khai sinh, kết hôn, khai tử đã đăng ký ở Việt Nam",
              "Births, marriages and deaths registered in Việt Nam"),
          "copies",
          new Fee(
              8_000,
              Optional.of("copies"),
              false,
              Fee.Timing.BEFORE_SUBMISSION,
              List.of(),
              text("Thông tư 281/2016/TT-BTC", "Circular 281/2016/TT-BTC")),
          new Processing(Processing.Unit.SAME_DAY, 0));

  static final Procedure MARITAL =
      procedure(
          "1.004873",
          text(
              "Cấp Giấy xác nhận tình trạng hôn nhân để đăng ký kết hôn, mua bán, thế chấp tài sản"
                  + " hoặc sử dụng vào mục đích khác",
              "Certificate of marital status, to marry, to buy, sell or mortgage property, or for"
                  + " any other purpose"),
          text("Giấy xác nhận tình trạng hôn nhân", "Certificate of marital status"),
          text(
              "Để kết hôn, mua bán nhà đất, vay vốn hoặc việc khác",
              "To marry, to buy or sell a house, to borrow, or else"),
          "marriage",
          new Fee(
              15_000,
              Optional.empty(),
              false,
              Fee.Timing.AFTER_ACCEPTANCE,
              List.of(),
              text("Nghị quyết HĐND", "People's Council resolution")),
          new Processing(Processing.Unit.WORKING_DAYS, 3));

  private SampleProcedures() {}

  static LocalizedText text(String vietnamese, String english) {
    return new LocalizedText(Map.of("vi", vietnamese, "en", english));
  }

  private static Question question(
      String key, Question.Kind kind, String vietnamese, String english) {
    return new Question(
        key,
        text(vietnamese, english),
        Optional.of(
            text(
                "Ghi đúng như trong giấy tờ của ông/bà.",
                "Write it exactly as it stands in your papers.")),
        kind,
        !key.equals("purpose"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(
            text(
                "Câu trả lời chưa đúng. Xin xem lại và nhập đủ.",
                "This answer will not do. Please look at it again.")));
  }

  private static Question choice() {
    return new Question(
        "state",
        text("Tình trạng hôn nhân hiện nay của ông/bà?", "What is your marital status now?"),
        Optional.empty(),
        Question.Kind.CHOICE,
        true,
        Optional.empty(),
        Optional.empty(),
        List.of(
            option("never", "Chưa đăng ký kết hôn với ai", "Never married"),
            option("married", "Đang có vợ hoặc có chồng", "Married"),
            option(
                "divorced",
                "Đã đăng ký kết hôn nhưng đã ly hôn, chưa kết hôn với người khác",
                "Divorced and not married again"),
            option(
                "widowed",
                "Vợ hoặc chồng đã chết, chưa kết hôn với người khác",
                "Widowed and not married again")),
        Optional.empty(),
        Optional.of(text("Xin chọn một câu trả lời.", "Please choose an answer.")));
  }

  private static Question.Option option(String key, String vietnamese, String english) {
    return new Question.Option(key, text(vietnamese, english));
  }

  private static Procedure procedure(
      String code,
      LocalizedText name,
      LocalizedText shortName,
      LocalizedText summary,
      String event,
      Fee fee,
      Processing processing) {
    return new Procedure(
        code,
        name,
        shortName,
        summary,
        List.of(event),
        List.of(),
        List.of(),
        Procedure.ChannelLevel.FULL,
        Procedure.HolderVerification.VNEID,
        text(
            "Thẻ căn cước gắn chip, điện thoại có ứng dụng VNeID, giấy tờ nêu ở bước 4",
            "Identity card with a chip, phone with the VNeID app, the papers of step 4"),
        text("Bản giấy nhận tại tủ của quầy này", "On paper, from the locker of this kiosk"),
        processing,
        fee,
        QUESTIONS,
        PAPERS,
        LocalDate.of(2026, 1, 1),
        Optional.empty());
  }
}
