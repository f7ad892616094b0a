@NullMarked
package vn.quay24.centre.desk.paper;

import org.jspecify.annotations.NullMarked;
