/**
 * CSV files as spreadsheets read and write them: those of customers, for pages and for the command line alike, and
 * whatever pages have to be downloaded.
 */
@NullMarked
package com.xtarly.rewards.http.csv;

import org.jspecify.annotations.NullMarked;
