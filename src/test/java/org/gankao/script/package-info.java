/** A script that knows the product by its REST API alone: what it can do, another program can. */
package org.gankao.script;
