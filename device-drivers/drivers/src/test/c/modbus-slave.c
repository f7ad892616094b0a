/* A locker board by libmodbus: 16 coils, 16 discrete inputs that are 1 for closed doors. A door
 * opens when its coil goes on; every request is one line on the standard output.
 * usage: modbus-slave TTY UNIT */
#include <errno.h>
#include <modbus.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LOCKS 16

int main(int argc, char **argv) {
  uint8_t request[MODBUS_RTU_MAX_ADU_LENGTH];
  modbus_t *line;
  modbus_mapping_t *board;
  int length;
  int lock;

  if (argc != 3) return 2;
  line = modbus_new_rtu(argv[1], 9600, 'N', 8, 1);
  board = modbus_mapping_new(LOCKS, LOCKS, 0, 0);
  if (line == NULL || board == NULL) return 1;
  memset(board->tab_input_bits, 1, LOCKS);
  modbus_set_slave(line, atoi(argv[2]));
  if (modbus_connect(line) != 0) {
    fprintf(stderr, "%s\n", modbus_strerror(errno));
    return 1;
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  puts("ready");
  for (;;) {
    length = modbus_receive(line, request);
    if (length > 0) {
      modbus_reply(line, request, length, board);
      printf("function %d address %d", request[1], request[2] << 8 | request[3]);
      if (request[1] == MODBUS_FC_WRITE_SINGLE_COIL) {
        printf(" value %04X", request[4] << 8 | request[5]);
      }
      putchar('\n');
      for (lock = 0; lock < LOCKS; lock++) {
        if (board->tab_bits[lock]) board->tab_input_bits[lock] = 0;
      }
    } else if (length < 0 && errno != EMBBADCRC && errno != ETIMEDOUT) {
      return 0; /* the line is gone */
    } else {
      /* libmodbus takes what follows a question to another unit for that unit's answer, and stays
       * out of step for good when there is none */
      modbus_flush(line);
    }
  }
}
