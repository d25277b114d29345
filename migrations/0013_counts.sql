CREATE TABLE `entry_counts` (
	`category_id` text NOT NULL,
	`status` text NOT NULL,
	`locale` text NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`category_id`, `status`, `locale`)
);
--> statement-breakpoint
INSERT INTO `entry_counts` SELECT `category_id`, `status`, `locale`, count(*) FROM `entries` GROUP BY 1, 2, 3;--> statement-breakpoint
INSERT INTO `entry_counts` SELECT `category_id`, `status`, '', count(DISTINCT `slug`) FROM `entries` GROUP BY 1, 2;--> statement-breakpoint
-- An entry is counted in its language, and as a slug with the first of its languages.
CREATE TRIGGER `entry_counts_insert` AFTER INSERT ON `entries` BEGIN
  INSERT INTO `entry_counts` VALUES (new.`category_id`, new.`status`, new.`locale`, 1)
    ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
  INSERT INTO `entry_counts` SELECT new.`category_id`, new.`status`, '', 1
    WHERE NOT EXISTS (
      SELECT 1 FROM `entries` AS other
      WHERE other.`category_id` = new.`category_id` AND other.`status` = new.`status` AND other.`slug` = new.`slug` AND other.rowid <> new.rowid
    )
    ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `entry_counts_delete` AFTER DELETE ON `entries` BEGIN
  UPDATE `entry_counts` SET `entries` = `entries` - 1
    WHERE `category_id` = old.`category_id` AND `status` = old.`status` AND `locale` = old.`locale`;
  UPDATE `entry_counts` SET `entries` = `entries` - 1
    WHERE `category_id` = old.`category_id` AND `status` = old.`status` AND `locale` = '' AND NOT EXISTS (
      SELECT 1 FROM `entries` AS other
      WHERE other.`category_id` = old.`category_id` AND other.`status` = old.`status` AND other.`slug` = old.`slug` AND other.rowid <> old.rowid
    );
END;--> statement-breakpoint
CREATE TRIGGER `entry_counts_update` AFTER UPDATE OF `category_id`, `status`, `locale`, `slug` ON `entries`
WHEN old.`category_id` <> new.`category_id` OR old.`status` <> new.`status` OR old.`locale` <> new.`locale` OR old.`slug` <> new.`slug` BEGIN
  UPDATE `entry_counts` SET `entries` = `entries` - 1
    WHERE `category_id` = old.`category_id` AND `status` = old.`status` AND `locale` = old.`locale`;
  UPDATE `entry_counts` SET `entries` = `entries` - 1
    WHERE `category_id` = old.`category_id` AND `status` = old.`status` AND `locale` = '' AND NOT EXISTS (
      SELECT 1 FROM `entries` AS other
      WHERE other.`category_id` = old.`category_id` AND other.`status` = old.`status` AND other.`slug` = old.`slug` AND other.rowid <> old.rowid
    );
  INSERT INTO `entry_counts` VALUES (new.`category_id`, new.`status`, new.`locale`, 1)
    ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
  INSERT INTO `entry_counts` SELECT new.`category_id`, new.`status`, '', 1
    WHERE NOT EXISTS (
      SELECT 1 FROM `entries` AS other
      WHERE other.`category_id` = new.`category_id` AND other.`status` = new.`status` AND other.`slug` = new.`slug` AND other.rowid <> new.rowid
    )
    ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
END;
