package vn.quay24.device.drivers.emrtd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.quay24.device.drivers.emrtd.NationalDataTest.field;
import static vn.quay24.device.drivers.emrtd.NationalDataTest.file;
import static vn.quay24.device.drivers.emrtd.NationalDataTest.text;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardHolder.Sex;

class HoldersTest {
  private static final String LINE_1 = "IDVNM1900001230999190000123<<1";
  private static final String LINE_3 = "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<";

  @Test
  void numberDatesAndSexAreThoseOfTheZone() {
    CardHolder holder =
        holder("9005178F3005173", field(1, text("999190000999")), field(4, text("Nam")));

    assertEquals("999190000123", holder.number());
    assertEquals(LocalDate.of(1990, 5, 17), holder.birth());
    assertEquals(Sex.FEMALE, holder.sex());
    assertEquals(Optional.of(LocalDate.of(2030, 5, 17)), holder.expiry());
  }

  @Test
  void theCenturyOfABirthIsTheOneThatTheNationalDataSay() {
    assertEquals(
        LocalDate.of(1925, 1, 2), holder("2501028F3005173", field(3, text("02/01/1925"))).birth());
    assertEquals(LocalDate.of(2025, 1, 2), holder("2501028F3005173").birth());
    assertEquals(LocalDate.of(1927, 1, 2), holder("2701028F3005173").birth());
  }

  @Test
  void aBirthWithoutDayAndMonthIsTakenFromTheNationalData() {
    assertEquals(
        LocalDate.of(1950, 7, 1), holder("50<<<<8F3005173", field(3, text("01/07/1950"))).birth());
    assertEquals(
        LocalDate.of(1950, 1, 1), holder("50<<<<8F3005173", field(3, text("1950"))).birth());
  }

  @Test
  void aCardWithoutTermHasNoExpiry() {
    assertEquals(Optional.empty(), holder("9005178F<<<<<<3").expiry());
    assertEquals(Optional.empty(), holder("9005178F0000000").expiry());
    assertEquals(
        Optional.empty(), holder("9005178F2005173", field(12, text("Không thời hạn"))).expiry());
  }

  @Test
  void aZoneWithoutExpiryTakesTheNationalOne() {
    assertEquals(
        Optional.of(LocalDate.of(2030, 5, 17)),
        holder("9005178F<<<<<<3", field(12, text("17/05/2030"))).expiry());
  }

  @Test
  void anExpiryFarAheadIsNotInThePast() {
    assertEquals(Optional.of(LocalDate.of(2099, 12, 31)), holder("9005178F9912312").expiry());
  }

  @Test
  void datesAreReadInEveryOrderSeen() {
    for (String written : new String[] {"31/05/2021", "31052021", "20210531", "31-05-2021"}) {
      assertEquals(
          Optional.of(LocalDate.of(2021, 5, 31)),
          holder("9005178F3005173", field(11, text(written))).issued());
    }
  }

  @Test
  void aPassportIsNoCardOfThisKind() {
    byte[] passport =
        Bytes.tlv(0x61, Bytes.tlv(0x5F1F, "P<VNM".repeat(18).substring(2).getBytes(US_ASCII)));

    assertEquals(Optional.empty(), MachineReadableZone.parse(passport));
  }

  private static CardHolder holder(String line2, byte[]... fields) {
    String zone = LINE_1 + (line2 + "VNM<<<<<<<<<<<<<<<").substring(0, 30) + LINE_3;
    byte[] dataGroup = Bytes.tlv(0x61, Bytes.tlv(0x5F1F, zone.getBytes(US_ASCII)));
    return Holders.of(
            MachineReadableZone.parse(dataGroup).orElseThrow(),
            NationalData.parse(file(fields)),
            Office.TODAY)
        .orElseThrow();
  }
}
