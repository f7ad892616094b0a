/** From the visit to the page: which words, which ways on. Pure. */
@NullMarked
package vn.quay24.kiosk.screen.pages;

import org.jspecify.annotations.NullMarked;
