-- differing names the columns in which the person's list is not the usual one, such as +fee -customer
CREATE TABLE list_choices (
  person CHAR(16) NOT NULL,
  list_name VARCHAR(40) NOT NULL,
  differing VARCHAR(1300) NOT NULL,
  PRIMARY KEY (person, list_name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE list_views (
  person CHAR(16) NOT NULL,
  list_name VARCHAR(40) NOT NULL,
  view_name VARCHAR(40) NOT NULL,
  list_query VARCHAR(1000) NOT NULL,
  PRIMARY KEY (person, list_name, view_name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
