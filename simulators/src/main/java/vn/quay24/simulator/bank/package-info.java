/** The bank: accounts, a phone app that pays VietQR codes, signed notifications. */
@NullMarked
package vn.quay24.simulator.bank;

import org.jspecify.annotations.NullMarked;
