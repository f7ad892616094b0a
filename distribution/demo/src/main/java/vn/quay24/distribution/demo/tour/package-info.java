/** A scripted visit through the bench: hands, eyes and a browser, nothing else. */
@NullMarked
package vn.quay24.distribution.demo.tour;

import org.jspecify.annotations.NullMarked;
