package vn.quay24.device.emulator.chip.issue;

import java.time.LocalDate;
import java.util.Optional;
import vn.quay24.device.card.CardHolder.Sex;

/** The invented people of the demonstration. */
final class DemoCast {
  static final Citizen LAN =
      new Citizen(
          "999154000127",
          "Nguyễn Thị Lan",
          LocalDate.of(1954, 3, 12),
          Sex.FEMALE,
          "Kinh",
          "Phật giáo",
          "Tam Thăng, Tam Kỳ, Quảng Nam",
          "Tổ 4, Khối phố Mỹ Thạch Tây, Tân Thạnh, Tam Kỳ, Quảng Nam",
          "Nốt ruồi cách 1,5cm dưới mắt trái",
          LocalDate.of(2021, 5, 31),
          Optional.empty(),
          "Nguyễn Văn Phước",
          "Phan Thị Sen",
          Optional.of("Trần Văn Hòa"),
          Optional.of("999123456"),
          "9990000000000001");

  static final Citizen MINH =
      new Citizen(
          "999081004512",
          "Trần Văn Minh",
          LocalDate.of(1981, 9, 2),
          Sex.MALE,
          "Kinh",
          "Không",
          "Tam Phú, Tam Kỳ, Quảng Nam",
          "Khối 2, An Mỹ, Tam Kỳ, Quảng Nam",
          "Sẹo chấm cách 2cm trên đuôi lông mày phải",
          LocalDate.of(2022, 8, 15),
          Optional.of(LocalDate.of(2041, 9, 2)),
          "Trần Văn Hòa",
          "Nguyễn Thị Lan",
          Optional.of("Phạm Thị Thu"),
          Optional.of("999205123"),
          "9990000000000002");

  static final Citizen MAU_DON =
      new Citizen(
          "999198007733",
          "Lê Thị Mẫu Đơn",
          LocalDate.of(1998, 5, 17),
          Sex.FEMALE,
          "Kinh",
          "Không",
          "Tam Ngọc, Tam Kỳ, Quảng Nam",
          "Tổ 1, Khối phố Hòa Nam, Hòa Thuận, Tam Kỳ, Quảng Nam",
          "Nốt ruồi cách 1cm trước cánh mũi phải",
          LocalDate.of(2023, 6, 1),
          Optional.of(LocalDate.of(2038, 5, 17)),
          "Lê Văn Chánh",
          "Trương Thị Hồng",
          Optional.empty(),
          Optional.empty(),
          "9990000000000003");

  static final Citizen LONG_NAME =
      new Citizen(
          "999190005566",
          "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thị Quỳnh Như Thiên Kim Ngọc Diệp",
          LocalDate.of(1990, 11, 30),
          Sex.FEMALE,
          "Kinh",
          "Phật giáo",
          "Thủy Biều, Thành phố Huế, Thừa Thiên Huế",
          "Căn hộ 1204, Tòa nhà B, Khu đô thị An Phú Thịnh, Tổ 12, Khối phố Trường Đồng, Phường"
              + " Tân Thạnh, Thành phố Tam Kỳ, Tỉnh Quảng Nam",
          "Sẹo lõm cách 3cm trên khóe miệng trái",
          LocalDate.of(2021, 12, 20),
          Optional.of(LocalDate.of(2030, 11, 30)),
          "Công Tôn Nguyễn Phước Vĩnh Hoàng",
          "Hoàng Thị Diệu Huyền Trân Châu",
          Optional.of("Nguyễn Đặng Trần Quang Thiên Bảo"),
          Optional.of("999191777"),
          "9990000000000004");

  static final Citizen KHAI =
      new Citizen(
          "999099002468",
          "Phạm Văn Khải",
          LocalDate.of(1999, 10, 20),
          Sex.MALE,
          "Kinh",
          "Không",
          "Tam Thanh, Tam Kỳ, Quảng Nam",
          "Thôn Hạ Thanh 1, Tam Thanh, Tam Kỳ, Quảng Nam",
          "Sẹo chấm cách 1cm dưới khóe mắt trái",
          LocalDate.of(2021, 4, 9),
          Optional.of(LocalDate.of(2024, 10, 20)),
          "Phạm Văn Lộc",
          "Huỳnh Thị Bé",
          Optional.empty(),
          Optional.empty(),
          "9990000000000005");

  static final Citizen HA =
      new Citizen(
          "999195003141",
          "Hoàng Thị Thu Hà",
          LocalDate.of(1995, 1, 8),
          Sex.FEMALE,
          "Cơ Tu",
          "Không",
          "Tr'Hy, Tây Giang, Quảng Nam",
          "Thôn A Banh, Tr'Hy, Tây Giang, Quảng Nam",
          "Nốt ruồi cách 2cm dưới mép phải",
          LocalDate.of(2022, 2, 22),
          Optional.of(LocalDate.of(2035, 1, 8)),
          "Hoàng Văn Năm",
          "Bh'riu Thị Nhớ",
          Optional.of("Alăng Văn Đông"),
          Optional.of("999206314"),
          "9990000000000006");

  static final Citizen TAI =
      new Citizen(
          "999075009182",
          "Võ Văn Tài",
          LocalDate.of(1975, 7, 25),
          Sex.MALE,
          "Kinh",
          "Không",
          "Tiên Cảnh, Tiên Phước, Quảng Nam",
          "Tổ 7, Khối phố 3, An Sơn, Tam Kỳ, Quảng Nam",
          "Sẹo dài 2cm cách 1cm trên đầu lông mày trái",
          LocalDate.of(2021, 9, 14),
          Optional.of(LocalDate.of(2035, 7, 25)),
          "Võ Văn Thành",
          "Đỗ Thị Cúc",
          Optional.of("Bùi Thị Hoa"),
          Optional.of("999207918"),
          "9990000000000007");

  static final Citizen BINH =
      new Citizen(
          "999093006021",
          "Đặng Quốc Bình",
          LocalDate.of(1993, 4, 4),
          Sex.MALE,
          "Kinh",
          "Công giáo",
          "Tam Xuân, Núi Thành, Quảng Nam",
          "Thôn Bích An, Tam Xuân I, Núi Thành, Quảng Nam",
          "Nốt ruồi cách 3cm sau cánh mũi trái",
          LocalDate.of(2022, 11, 3),
          Optional.of(LocalDate.of(2033, 4, 4)),
          "Đặng Quốc Việt",
          "Lưu Thị Kim Oanh",
          Optional.empty(),
          Optional.of("999208602"),
          "9990000000000008");

  private DemoCast() {}
}
