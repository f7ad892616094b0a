/** The words of the screen: bundles by language, amounts, dates. */
@NullMarked
package vn.quay24.kiosk.screen.text;

import org.jspecify.annotations.NullMarked;
