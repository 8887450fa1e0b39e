/** The images of a whole collection, by their keys in collection.yaml and in ERC-7572's schema. */
export const COLLECTION_IMAGES = ["image", "banner_image", "featured_image"] as const;

export type CollectionImage = (typeof COLLECTION_IMAGES)[number];
