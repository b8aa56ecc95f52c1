/** Schema {@code howdah}: decisions and their audit in the database. */
package io.howdah.postgres.decisions;
