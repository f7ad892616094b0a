package vn.quay24.centre.message;

import java.io.IOException;

/** Whoever brings texts to phones. */
public interface SmsGateway {

  /**
   * Hands a text over.
   *
   * @throws IOException it was not taken; try again with the same id
   */
  void send(Sms sms) throws IOException, InterruptedException;
}
