/**
 * The executable: starts the database and the application server, keeps the data directory, backs it up and restores
 * it. Knows nothing of evaluations; the application knows nothing of it beyond system properties.
 */
@NullMarked
package org.gankao.launcher;

import org.jspecify.annotations.NullMarked;
